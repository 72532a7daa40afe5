package ma.jisr.gateway.edge;

import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.Refused;
import ma.jisr.gateway.routing.Destination;
import ma.jisr.gateway.settings.GatewaySettings;
import ma.jisr.gateway.settings.Limits;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: at once where their length is announced, else as soon as they have grown. */
@Component
final class BodyLimit implements GlobalFilter, Ordered {

    private final Limits limits;

    BodyLimit(GatewaySettings settings) {
        this.limits = settings.limits();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        if (announced > limit(exchange)) {
            return Mono.error(Refused.because(Problem.TOO_LARGE));
        }
        if (announced <= 0 && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        RequestBody body = new RequestBody(request, limit(exchange));
        exchange.getAttributes().put(RequestBody.ATTRIBUTE, body);
        return chain.filter(exchange.mutate().request(body).build());
    }

    private long limit(ServerWebExchange exchange) {
        boolean document = Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.DOCUMENT)
                .isPresent();
        return (document ? limits.document() : limits.body()).toBytes();
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
