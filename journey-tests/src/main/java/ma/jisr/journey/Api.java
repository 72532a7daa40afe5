package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    static final String MULTIPART = "multipart/form-data; boundary=jisr-boundary";

    private static final String BOUNDARY = "jisr-boundary";

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

    /** The bearer token that it sends. */
    String token() {
        return headers.getOrDefault("Authorization", "").replace("Bearer ", "");
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
        return send("GET", path, null, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return body == null
                ? send("POST", path, null, null)
                : send("POST", path, JSON.writeValueAsBytes(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Sends a file as forms do, in a part called {@code file}. */
    public Answer upload(String path, byte[] content) {
        return send("PUT", path, multipart(content), MULTIPART);
    }

    static byte[] multipart(byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    public Answer form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, form.getBytes(UTF_8), "application/x-www-form-urlencoded");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Any request at all; of an event stream's answer only the head is read. */
    Answer send(String method, String path, byte @Nullable [] body, @Nullable String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream stream = response.body()) {
            String type = response.headers().firstValue("content-type").orElse("");
            byte[] bytes = type.startsWith("text/event-stream") ? new byte[0] : stream.readAllBytes();
            boolean json = type.contains("json") && !new String(bytes, UTF_8).isBlank();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("etag").orElse(null),
                    response.headers().firstValue("location").orElse(null),
                    json ? JSON.readTree(bytes) : MissingNode.getInstance());
        }
    }
}
