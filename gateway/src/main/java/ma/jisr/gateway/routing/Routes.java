package ma.jisr.gateway.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.jisr.gateway.routing.Destination.Kind;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/** One route per service and kind of request, each with its own time-out. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator services(GatewaySettings settings) {
        List<Route> routes = new ArrayList<>();
        for (Kind kind : List.of(Kind.ORDINARY, Kind.DOCUMENT, Kind.EVENTS, Kind.API_DOCUMENT)) {
            for (Service service : Service.values()) {
                if (answers(service, kind)) {
                    routes.add(route(new Destination(service, kind), settings));
                }
            }
        }
        return () -> Flux.fromIterable(routes);
    }

    private static boolean answers(Service service, Kind kind) {
        return switch (kind) {
            case ORDINARY, API_DOCUMENT -> true;
            case DOCUMENT -> service == Service.REGISTRATION || service == Service.FUNDING;
            case EVENTS -> service == Service.REGISTRATION;
        };
    }

    private static Route route(Destination destination, GatewaySettings settings) {
        Route.AsyncBuilder route = Route.async()
                .id(destination.route())
                .uri(destination.service().address(settings))
                .predicate(exchange ->
                        Destination.of(exchange).filter(destination::equals).isPresent())
                .metadata(Map.of(
                        RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                        responseTimeOut(destination.kind(), settings.timeOuts()).toMillis()));
        return destination.kind() == Kind.API_DOCUMENT
                ? route.filter(toApiDocument()).build()
                : route.build();
    }

    /** Negative: none, as the gateway's library reads it. */
    private static Duration responseTimeOut(Kind kind, GatewaySettings.TimeOuts timeOuts) {
        return switch (kind) {
            case EVENTS -> Duration.ofMillis(-1);
            case DOCUMENT -> timeOuts.document();
            case ORDINARY, API_DOCUMENT -> timeOuts.response();
        };
    }

    private static GatewayFilter toApiDocument() {
        GatewayFilter filter = (exchange, chain) -> chain.filter(exchange.mutate()
                .request(request -> request.path("/v3/api-docs"))
                .build());
        return new OrderedGatewayFilter(filter, 1);
    }
}
