package ma.jisr.gateway.limits;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Optional;
import ma.jisr.gateway.routing.Destination;
import ma.jisr.gateway.settings.GatewaySettings;
import ma.jisr.gateway.settings.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What one person or system may ask, wherever from: whoever a verified token names. */
@Component
@Order(-50) // After tokens are checked.
final class ClientLimits implements WebFilter {

    private static final String UNTIL_ONE_ENDS = "30";

    private final Refusals refusals;
    private final OpenStreams streams;
    private final Budgets budgets;

    ClientLimits(GatewaySettings settings, Refusals refusals) {
        this.refusals = refusals;
        this.streams = new OpenStreams(settings.limits().streamsPerClient());
        Limits.PerClient limits = settings.limits().perClient();
        this.budgets = new Budgets(
                Map.of(
                        Sort.READS, limits.reads(),
                        Sort.WRITES, limits.writes(),
                        Sort.DOCUMENTS, limits.documents()),
                settings.limits().callers(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .map(token -> client(token.getToken()))
                .singleOptional()
                .flatMap(client -> limited(client, exchange, chain));
    }

    private Mono<Void> limited(Optional<String> client, ServerWebExchange exchange, WebFilterChain chain) {
        Optional<Spent> spent = client.flatMap(known -> budgets.spend(known, Sort.of(exchange)));
        if (spent.filter(Spent::isTooMuch).isPresent()) {
            return refusals.refuse(exchange, spent.get(), "client");
        }
        spent.ifPresent(within -> within.tell(exchange.getResponse().getHeaders()));
        return client.isPresent() && isStream(exchange)
                ? streamed(client.get(), exchange, chain)
                : chain.filter(exchange);
    }

    private static boolean isStream(ServerWebExchange exchange) {
        return Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.EVENTS)
                .isPresent();
    }

    private Mono<Void> streamed(String client, ServerWebExchange exchange, WebFilterChain chain) {
        if (!streams.open(client)) {
            return refusals.refuse(exchange, "client", "streams", Map.of(HttpHeaders.RETRY_AFTER, UNTIL_ONE_ENDS));
        }
        return chain.filter(exchange).doFinally(ended -> streams.close(client));
    }

    /** Two issuers may have given the same name. */
    private static String client(Jwt token) {
        return token.getClaimAsString(JwtClaimNames.ISS) + ' ' + token.getSubject();
    }
}
