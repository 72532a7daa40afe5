package ma.jisr.gateway.problem;

import org.springframework.http.HttpStatus;

/** What the gateway refuses or fails to do; its type is {@code urn:jisr:problem:<slug>}, as the services' are. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
    NO_SUCH_PATH(HttpStatus.NOT_FOUND, "no-such-path"),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, "method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
    SLOW_REQUEST(HttpStatus.REQUEST_TIMEOUT, "slow-request"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG, "address-too-long"),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many"),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected"),
    BROKEN_ANSWER(HttpStatus.BAD_GATEWAY, "broken-answer"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"),
    PART_MISSING(HttpStatus.SERVICE_UNAVAILABLE, "part-missing"),
    SLOW_ANSWER(HttpStatus.GATEWAY_TIMEOUT, "slow-answer");

    private final HttpStatus status;
    private final String slug;

    Problem(HttpStatus status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** The problem for a status that the framework has chosen. */
    static Problem of(int status) {
        for (Problem problem : values()) {
            if (problem.status.value() == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : UNEXPECTED;
    }
}
