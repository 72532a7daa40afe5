package ma.jisr.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr rotate-keys}: has the next key sign access tokens soon; prints which key is what. */
@Command(
        name = "rotate-keys",
        mixinStandardHelpOptions = true,
        description = "Have the next key sign access tokens in two minutes.")
final class RotateKeysCommand implements Callable<Integer> {
    private static final String SERVICE = "registration-service";
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    @Mixin
    private Options options = new Options();

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + options.running().ports().of(SERVICE) + "/actuator/rotatekeys");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIME_OUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean done = answer.statusCode() == 200;
            console.say("%-22s %s".formatted(SERVICE, done ? answer.body() : "answered " + answer.statusCode()));
            return done ? 0 : 1;
        }
    }
}
