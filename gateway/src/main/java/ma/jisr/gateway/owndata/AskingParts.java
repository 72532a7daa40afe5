package ma.jisr.gateway.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;

import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.Refused;
import ma.jisr.gateway.routing.Service;
import ma.jisr.gateway.upstream.AskingServices;
import ma.jisr.gateway.upstream.AskingServices.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service for its part, at the same address everywhere, and judges only whether it is one. */
@Component
class AskingParts {

    private static final Logger log = LoggerFactory.getLogger(AskingParts.class);
    private static final long RETRY_SECONDS = 5;
    private static final long LONGEST_RETRY_SECONDS = 3_600;

    private final AskingServices services;
    private final JsonMapper json;

    AskingParts(AskingServices services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    /** Never fails: what is missing is told as such. */
    Mono<Part> ask(Service service, ServerWebExchange exchange) {
        return services.get(service, GatheringOwnData.PATH, exchange)
                .map(answer -> judged(service, answer))
                .onErrorResume(error -> Mono.just(missing(service, error)));
    }

    private Part judged(Service service, Answer answer) {
        return switch (answer.status()) {
            case 200 -> whole(service, answer);
            case 401 -> new Part.Denied(Problem.UNAUTHENTICATED);
            case 403 -> new Part.Denied(Problem.FORBIDDEN);
            default -> missing(service, "status " + answer.status(), seconds(answer.retryAfter()));
        };
    }

    private Part whole(Service service, Answer answer) {
        try {
            return json.readTree(answer.body()).isObject()
                    ? new Part.Whole(service, new String(answer.body(), UTF_8))
                    : missing(service, "not an object", RETRY_SECONDS);
        } catch (JacksonException e) {
            return missing(service, "not JSON", RETRY_SECONDS);
        }
    }

    private static Part missing(Service service, Throwable error) {
        String retryAfter = Refused.in(error)
                .map(refused -> refused.headers().get(HttpHeaders.RETRY_AFTER))
                .orElse(null);
        return missing(service, error.getClass().getSimpleName(), seconds(retryAfter));
    }

    private static Part missing(Service service, String reason, long retrySeconds) {
        log.info("{}-service gave no part of somebody's data: {}", service.label(), reason);
        return new Part.Missing(service, retrySeconds);
    }

    private static long seconds(@Nullable String retryAfter) {
        return retryAfter == null || !retryAfter.matches("\\d{1,9}")
                ? RETRY_SECONDS
                : Math.clamp(Long.parseLong(retryAfter), 1, LONGEST_RETRY_SECONDS);
    }
}
