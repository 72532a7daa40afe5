package ma.jisr.gateway.routing;

import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The request's address at its service: another host, the same path and query to the letter. */
@Component
final class ServiceAddress implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        URI asked = exchange.getRequest().getURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        URI address = URI.create(
                route.getUri().getScheme() + "://" + route.getUri().getRawAuthority() + asked.getRawPath() + query);
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, address);
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return 5;
    }
}
