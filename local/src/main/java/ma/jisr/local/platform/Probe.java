package ma.jisr.local.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a process whether it's well. */
interface Probe {
    Duration TIME_OUT = Duration.ofSeconds(3);
    HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_OUT)
            .build();

    boolean isHealthy() throws InterruptedException;

    /** Well when somebody listens. */
    static Probe tcp(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("localhost", port), (int) TIME_OUT.toMillis());
                return true;
            } catch (IOException silent) {
                return false;
            }
        };
    }

    /** Well when the answer is 200. */
    static Probe http(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIME_OUT).build();
        return () -> {
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException silent) {
                return false;
            }
        };
    }

    static Probe of(String process, int port) {
        return switch (process) {
            case Names.DATABASE, Names.BROKER -> tcp(port);
            case Names.INBOX -> http(URI.create("http://localhost:" + port + "/health"));
            default -> http(URI.create("http://localhost:" + port + "/actuator/health"));
        };
    }
}
