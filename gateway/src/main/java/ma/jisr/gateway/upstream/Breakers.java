package ma.jisr.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import ma.jisr.gateway.routing.Service;
import ma.jisr.gateway.settings.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit breaker per service. It counts calls without an answer; an answer is an answer, whatever its status. */
@Component
final class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final CircuitBreakerRegistry registry;

    Breakers(GatewaySettings settings, MeterRegistry meters) {
        this.registry = CircuitBreakerRegistry.of(config(settings.breaker()));
        for (Service service : Service.values()) {
            of(service)
                    .getEventPublisher()
                    .onStateTransition(event -> log.warn(
                            "{}-service: the circuit is {}",
                            event.getCircuitBreakerName(),
                            event.getStateTransition().getToState()));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(Service service) {
        return registry.circuitBreaker(service.label());
    }

    private static CircuitBreakerConfig config(GatewaySettings.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.rest())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .ignoreException(error -> !Failures.isServices(error))
                .writableStackTraceEnabled(false)
                .build();
    }
}
