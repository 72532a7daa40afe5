package ma.jisr.starter.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused, in a form that becomes a problem detail (RFC 9457): a status, a stable type
 * ({@code urn:jisr:problem:<slug>}), a text in the caller's language, and for validation one entry per field.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String slug;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public Problem(HttpStatus status, String slug, Object... arguments) {
        this(status, slug, List.of(arguments), List.of(), Map.of());
    }

    private Problem(
            HttpStatus status,
            String slug,
            List<Object> arguments,
            List<FieldError> errors,
            Map<String, String> headers) {
        super(status.value() + " " + slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.arguments = arguments;
        this.errors = errors;
        this.headers = headers;
    }

    /** 404, for what isn't there and for what the caller may not know to be there. */
    public static Problem notFound(String kind, String id) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", kind, id);
    }

    public static Problem conflict(String slug, Object... arguments) {
        return new Problem(HttpStatus.CONFLICT, slug, arguments);
    }

    /** 400 with one entry per field. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid", List.of(), List.copyOf(errors), Map.of());
    }

    /** 412: the caller has seen an older version. */
    public static Problem preconditionFailed() {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    /** 428: the caller has to say which version she has seen. */
    public static Problem preconditionRequired() {
        return new Problem(HttpStatus.PRECONDITION_REQUIRED, "if-match-required");
    }

    /** 503, try again: too many writers, or facts that can't leave. */
    public static Problem busy() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy").retryAfter(5);
    }

    /** 429, try again after so many seconds. */
    public static Problem tooMany(long seconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", seconds).retryAfter(seconds);
    }

    public Problem retryAfter(long seconds) {
        return new Problem(status, slug, arguments, errors, Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
