package ma.jisr.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import ma.jisr.gateway.edge.RequestBody;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.Refused;
import ma.jisr.gateway.routing.Destination;
import ma.jisr.gateway.routing.Service;
import ma.jisr.gateway.settings.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Guards the call to a service, from sending the request to the answer's headers: the service's circuit breaker, and
 * for GET and HEAD one repetition when the connection fails.
 */
@Component
final class ServiceCalls implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);

    /** Long enough for a load balancer to choose another copy, short enough for nobody to notice. */
    private static final Duration BEFORE_REPETITION = Duration.ofMillis(50);

    private final Breakers breakers;
    private final Duration rest;

    ServiceCalls(Breakers breakers, GatewaySettings settings) {
        this.breakers = breakers;
        this.rest = settings.breaker().rest();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Destination destination = Destination.of(exchange).orElseThrow();
        Mono<Void> call = chain.filter(exchange).onErrorMap(error -> blamed(error, exchange));
        Mono<Void> patient = isIdempotent(exchange)
                ? call.onErrorResume(Failures::mayBeRepeated, e -> again(exchange, chain))
                : call;
        return patient.transformDeferred(CircuitBreakerOperator.of(breakers.of(destination.service())))
                .onErrorMap(error -> refusal(error, destination.service()));
    }

    private Throwable refusal(Throwable error, Service service) {
        if (!(error instanceof CallNotPermittedException) && Failures.isServices(error)) {
            log.info(
                    "{}-service gave no answer: {}",
                    service.label(),
                    error.getClass().getSimpleName());
        }
        return Failures.asRefusal(error, rest);
    }

    private static boolean isIdempotent(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && !RequestBody.isPresent(exchange);
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.delay(BEFORE_REPETITION).then(Mono.defer(() -> {
            ServerWebExchangeUtils.reset(exchange);
            return chain.filter(exchange);
        }));
    }

    /** A time-out while the client still sends is the client's. */
    private static Throwable blamed(Throwable error, ServerWebExchange exchange) {
        return isTimeOut(error) && RequestBody.isAwaited(exchange)
                ? Refused.because(Problem.SLOW_REQUEST, error)
                : error;
    }

    private static boolean isTimeOut(Throwable error) {
        return error instanceof TimeoutException
                || error instanceof ResponseStatusException status
                        && status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
    }

    /** After the body's limit; the answer's body is written outside of it. */
    @Override
    public int getOrder() {
        return 20;
    }
}
