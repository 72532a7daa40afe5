package ma.jisr.gateway.upstream;

import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.jisr.gateway.routing.Service;
import ma.jisr.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks a service something on behalf of a caller, with her token: the same circuit breaker, time-outs and repetition as
 * for a request that is passed on.
 */
@Component
public final class AskingServices {

    private static final Duration BEFORE_REPETITION = Duration.ofMillis(50);

    /** Of the headers that services get, those that are about the caller and not about how she wants the answer sent. */
    private static final Set<String> OF_THE_CALLER = Set.of(
            "authorization",
            "accept-language",
            "user-agent",
            "traceparent",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host");

    private final HttpClient client;
    private final List<HttpHeadersFilter> filters;
    private final Breakers breakers;
    private final GatewaySettings settings;

    AskingServices(
            HttpClient client,
            ObjectProvider<List<HttpHeadersFilter>> filters,
            Breakers breakers,
            GatewaySettings settings) {
        this.client = client.responseTimeout(settings.timeOuts().answerStall());
        this.filters = filters.getIfAvailable(List::of);
        this.breakers = breakers;
        this.settings = settings;
    }

    /**
     * What a service answered, whatever it is.
     *
     * @param retryAfter as the service says it
     */
    public record Answer(int status, byte[] body, @Nullable String retryAfter) {}

    /** Ends with a {@link ma.jisr.gateway.problem.Refused} if the service gives no answer. */
    public Mono<Answer> get(Service service, String path, ServerWebExchange exchange) {
        URI address = service.address(settings).resolve(path);
        HttpHeaders headers = headersOf(exchange);
        Mono<Answer> call = client.headers(sent -> headers.forEach(sent::set))
                .get()
                .uri(address)
                .responseSingle((answer, body) -> body.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> new Answer(
                                answer.status().code(),
                                bytes,
                                answer.responseHeaders().get(HttpHeaders.RETRY_AFTER))))
                .timeout(settings.timeOuts().response());
        return call.onErrorResume(
                        Failures::mayBeRepeated,
                        error -> Mono.delay(BEFORE_REPETITION).then(call))
                .transformDeferred(CircuitBreakerOperator.of(breakers.of(service)))
                .onErrorMap(
                        error -> Failures.asRefusal(error, settings.breaker().rest()));
    }

    private HttpHeaders headersOf(ServerWebExchange exchange) {
        HttpHeaders let = HttpHeadersFilter.filterRequest(filters, exchange);
        HttpHeaders headers = new HttpHeaders();
        let.forEach((name, values) -> {
            if (OF_THE_CALLER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return headers;
    }
}
