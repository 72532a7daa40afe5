package ma.jisr.gateway.problem;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Every error that nobody has answered, as a problem. Where an answer has begun, nothing can be said any more: the
 * connection is cut, so that the client sees that the answer isn't whole.
 */
@Component
@Order(-10) // Before the framework's own page.
final class ErrorsAsProblems implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorsAsProblems.class);

    private final ProblemWriter problems;

    ErrorsAsProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            log.info("An answer broke off: {}", error.getClass().getSimpleName());
            return Mono.error(error);
        }
        return Refused.in(error)
                .map(refused -> problems.write(exchange, refused.problem(), refused.headers()))
                .orElseGet(() -> other(exchange, error));
    }

    private Mono<Void> other(ServerWebExchange exchange, Throwable error) {
        if (error instanceof ErrorResponse response && response.getStatusCode().value() != 500) {
            return problems.write(
                    exchange, Problem.of(response.getStatusCode().value()), allowed(response.getHeaders()));
        }
        log.error("A {} request failed", exchange.getRequest().getMethod(), error);
        return problems.write(exchange, Problem.UNEXPECTED);
    }

    private static Map<String, String> allowed(HttpHeaders headers) {
        String allow = headers.getFirst(HttpHeaders.ALLOW);
        return allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow);
    }
}
