package ma.jisr.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as outsiders do. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }
    }

    public Answer get(String path, String token) {
        return send(request(path, token, Map.of()).GET());
    }

    public Answer get(String path, String token, Map<String, String> headers) {
        return send(request(path, token, headers).GET());
    }

    public Answer post(String path, String token, String body, Map<String, String> headers) {
        return send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String token, String body) {
        return post(path, token, body, Map.of());
    }

    public Answer post(String path, String token, byte[] body) {
        return send(request(path, token, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String path, String token, String body, Map<String, String> headers) {
        return send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String token, byte[] body, String type) {
        return send(request(path, token, Map.of()).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    public Answer delete(String path, String token) {
        return send(request(path, token, Map.of()).DELETE());
    }

    public Answer form(String path, Map<String, String> fields) {
        return form(path, fields, Map.of());
    }

    public Answer form(String path, Map<String, String> fields, Map<String, String> headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, "", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The lines of a stream, as they come. */
    public List<String> lines(String path, String token) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HTTP.sendAsync(
                        request(path, token, Map.of()).GET().build(),
                        HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)))
                .exceptionally(gone -> null);
        return lines;
    }

    private record Lines(List<String> lines) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable reason) {
            lines.add("ended");
        }

        @Override
        public void onComplete() {
            lines.add("ended");
        }
    }

    private HttpRequest.Builder request(String path, String token, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
