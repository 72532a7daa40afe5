package ma.jisr.gateway.upstream;

import java.util.List;
import ma.jisr.gateway.routing.Destination;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/** Forwards requests, and cuts answers that stop coming; event streams may be silent for as long as they like. */
final class StallingAnswersEnd extends NettyRoutingFilter {

    private final HttpClient patient;
    private final HttpClient strict;

    StallingAnswersEnd(
            HttpClient client,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties,
            GatewaySettings settings) {
        super(client, headers, properties);
        this.patient = client;
        this.strict = client.responseTimeout(settings.timeOuts().answerStall());
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        boolean events = Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.EVENTS)
                .isPresent();
        return events ? patient : strict;
    }
}
