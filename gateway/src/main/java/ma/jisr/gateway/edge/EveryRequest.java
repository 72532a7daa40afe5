package ma.jisr.gateway.edge;

import ma.jisr.gateway.routing.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request its trace and each answer its headers; logs one line, without address or query. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryRequest implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(EveryRequest.class);

    private final Peer peer;
    private final Draining draining;

    EveryRequest(Peer peer, Draining draining) {
        this.peer = peer;
        this.draining = draining;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Trace trace = Trace.of(exchange.getRequest().getHeaders().getFirst(Trace.PARENT));
        exchange.getAttributes().put(Trace.ATTRIBUTE, trace);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> dress(exchange, trace)));
        return log.isDebugEnabled() ? logged(exchange, trace, chain) : chain.filter(exchange);
    }

    private void dress(ServerWebExchange exchange, Trace trace) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(Trace.HEADER, trace.id());
        if (draining.isUnderWay()) {
            headers.setConnection("close");
        }
        ServerHttpRequest request = exchange.getRequest();
        AnswerHeaders.set(headers, request.getURI().getRawPath(), peer.isHttps(request), isPersonal(request));
    }

    private static boolean isPersonal(ServerHttpRequest request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return !reads || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }

    private static Mono<Void> logged(ServerWebExchange exchange, Trace trace, WebFilterChain chain) {
        long start = System.nanoTime();
        return chain.filter(exchange)
                .doFinally(signal -> log.debug(
                        "{} {} {} {} ms [{}]",
                        exchange.getRequest().getMethod(),
                        Destination.of(exchange).map(Destination::route).orElse("-"),
                        exchange.getResponse().getStatusCode(),
                        (System.nanoTime() - start) / 1_000_000,
                        trace.id()));
    }
}
