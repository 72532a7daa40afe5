package ma.jisr.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells callers that they ask too much, and counts it: how often, never who. */
@Component
final class Refusals {

    private final ProblemWriter problems;
    private final MeterRegistry meters;

    Refusals(ProblemWriter problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    /** @param of whose budget is spent: an address's or a client's */
    Mono<Void> refuse(ServerWebExchange exchange, Spent spent, String of) {
        return refuse(exchange, of, spent.sort().label(), spent.headers());
    }

    /** @param sort what is too many */
    Mono<Void> refuse(ServerWebExchange exchange, String of, String sort, Map<String, String> headers) {
        meters.counter("jisr.limits.refused", "of", of, "sort", sort).increment();
        return problems.write(exchange, Problem.TOO_MANY, headers);
    }
}
