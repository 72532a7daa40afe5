package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One caller of the platform's HTTP API: an address, a token and a language. */
public final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Map<String, String> headers;

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Api at(String base) {
        return new Api(base, Map.of("Accept-Language", "en"));
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api in(String language) {
        return with("Accept-Language", language);
    }

    /** An answer: its status, its headers of interest, and its body as JSON. */
    public record Answer(
            int status, @Nullable String etag, @Nullable String location, JsonNode body) {

        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but was " + status + ": " + body);
            }
            return body;
        }
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, @Nullable Object body) {
        return body == null
                ? send("POST", path, BodyPublishers.noBody(), null)
                : send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    public Answer form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, @Nullable String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("content-type").orElse("").contains("json");
        JsonNode body = json && !response.body().isBlank() ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("etag").orElse(null),
                response.headers().firstValue("location").orElse(null),
                body);
    }
}
