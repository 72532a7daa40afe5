package ma.jisr.gateway.upstream;

import ma.jisr.gateway.routing.Destination;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Ends the event streams when the gateway stops: they have no end of their own, and clients then connect again. */
@Component
final class EventStreams implements GlobalFilter, Ordered {

    private final Sinks.Empty<Void> stopping = Sinks.empty();

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping.tryEmitEmpty();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        boolean events = Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.EVENTS)
                .isPresent();
        return chain.filter(
                events
                        ? exchange.mutate()
                                .response(ending(exchange.getResponse()))
                                .build()
                        : exchange);
    }

    private ServerHttpResponse ending(ServerHttpResponse response) {
        return new ServerHttpResponseDecorator(response) {
            @Override
            public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(Flux.from(body).takeUntilOther(stopping.asMono()));
            }
        };
    }

    /** Before the library's filter that writes the answer. */
    @Override
    public int getOrder() {
        return -2;
    }
}
