package ma.jisr.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks HTTP with one base address; comes back later when asked to, or when nobody answers. */
public final class Platform {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration UNASKED = Duration.ofSeconds(1);

    private final HttpClient http;
    private final URI base;
    private final Patience patience;
    private final AtomicInteger waiting = new AtomicInteger();

    public Platform(HttpClient http, URI base, Patience patience) {
        this.http = http;
        this.base = base;
        this.patience = patience;
    }

    /** Whether anything answers at all. */
    public boolean isThere() throws InterruptedException {
        try {
            http.send(to("/").GET().build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public Answer get(String path, Map<String, String> headers) {
        return send(with(headers, to(path)).GET().build());
    }

    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        return send(with(headers, to(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer post(String path, Map<String, String> headers) {
        return send(with(headers, to(path)).POST(BodyPublishers.noBody()).build());
    }

    public Answer postForm(String path, Map<String, String> fields) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build());
    }

    /** Any other request; the headers say what the body is and what may come back. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        return send(with(headers, to(path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** How many requests wait at this moment because the platform asked them to. */
    public int waiting() {
        return waiting.get();
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience.limit())
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private static HttpRequest.Builder with(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer send(HttpRequest request) {
        long start = System.nanoTime();
        Optional<Answer> answer = tryToSend(request);
        while (answer.isEmpty() || answer.get().later()) {
            Duration pause = answer.flatMap(Answer::retryAfter).orElse(UNASKED);
            waiting.incrementAndGet();
            try {
                patience.pause(refusal(request, answer), start, pause);
            } finally {
                waiting.decrementAndGet();
            }
            answer = tryToSend(request);
        }
        return answer.get();
    }

    private static String refusal(HttpRequest request, Optional<Answer> answer) {
        return "better answer from %s than %s"
                .formatted(request.uri().getPath(), answer.map(Answer::problem).orElse("silence"));
    }

    private Optional<Answer> tryToSend(HttpRequest request) {
        try {
            return Optional.of(read(http.send(request, BodyHandlers.ofByteArray())));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.failed("interrupted");
        }
    }

    private static Answer read(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                json(new String(response.body(), StandardCharsets.UTF_8)),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Retry-After").flatMap(Platform::seconds));
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : Optional.empty();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
