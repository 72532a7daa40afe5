package ma.jisr.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks running services, each on its own port, for what operators may ask; says what each has answered. */
final class Actuators {

    private static final Duration TIME_OUT = Duration.ofMinutes(10);

    private final Ports ports;
    private final Console console;

    Actuators(Ports ports, Console console) {
        this.ports = ports;
        this.console = console;
    }

    /** The answer; empty, and said so, if the service refused. */
    Optional<String> get(String service, String endpoint) throws IOException, InterruptedException {
        return ask(service, request(service, endpoint).GET());
    }

    /** As {@link #get}, of what changes something. */
    Optional<String> post(String service, String endpoint) throws IOException, InterruptedException {
        return ask(service, request(service, endpoint).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String service, String endpoint) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.of(service) + "/actuator/" + endpoint))
                .timeout(TIME_OUT);
    }

    private Optional<String> ask(String service, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean done = answer.statusCode() == 200;
            console.say("%-22s %s".formatted(service, done ? answer.body() : "answered " + answer.statusCode()));
            return done ? Optional.of(answer.body()) : Optional.empty();
        }
    }
}
