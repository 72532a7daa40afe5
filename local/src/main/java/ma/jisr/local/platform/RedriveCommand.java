package ma.jisr.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./jisr redrive [SERVICE]}: facts that were set aside are tried again; prints what came of them. */
@Command(name = "redrive", mixinStandardHelpOptions = true, description = "Try again the facts that were set aside.")
final class RedriveCommand implements Callable<Integer> {
    private static final Duration TIME_OUT = Duration.ofMinutes(5);

    @Mixin
    private Options options = new Options();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "One of them (default: all that take facts).")
    private @Nullable String service;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ports ports = options.running().ports();
        boolean done = true;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String name : names()) {
                URI uri = URI.create("http://localhost:" + ports.of(name) + "/actuator/redrive");
                done &= redrive(client, name, uri);
            }
        }
        return done ? 0 : 1;
    }

    private boolean redrive(HttpClient client, String name, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIME_OUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        boolean done = answer.statusCode() == 200;
        console.say("%-22s %s".formatted(name, done ? answer.body() : "answered " + answer.statusCode()));
        return done;
    }

    private List<String> names() {
        if (service == null) {
            return Names.CONSUMERS;
        }
        if (!Names.CONSUMERS.contains(service)) {
            throw new Refusal(service + " takes no facts. These do: " + String.join(", ", Names.CONSUMERS));
        }
        return List.of(service);
    }
}
