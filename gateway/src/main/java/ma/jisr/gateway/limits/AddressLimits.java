package ma.jisr.gateway.limits;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Optional;
import ma.jisr.gateway.edge.Peer;
import ma.jisr.gateway.settings.GatewaySettings;
import ma.jisr.gateway.settings.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What one address may ask, before anything is done for it; a token isn't even looked at. */
@Component
@Order(-150) // After cross-origin headers, so that pages can read a refusal; before tokens are checked.
final class AddressLimits implements WebFilter {

    private final Peer peer;
    private final Refusals refusals;
    private final Budgets budgets;

    AddressLimits(GatewaySettings settings, Peer peer, Refusals refusals) {
        this.peer = peer;
        this.refusals = refusals;
        Limits.PerAddress limits = settings.limits().perAddress();
        this.budgets = new Budgets(
                Map.of(
                        Sort.SIGN_IN, limits.signIn(),
                        Sort.READS, limits.reads(),
                        Sort.WRITES, limits.writes(),
                        Sort.DOCUMENTS, limits.documents()),
                settings.limits().callers(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Optional<Spent> spent = budgets.spend(Peer.household(peer.address(exchange)), Sort.of(exchange));
        if (spent.filter(Spent::isTooMuch).isPresent()) {
            return refusals.refuse(exchange, spent.get(), "address");
        }
        // Whoever has a token is told of her own budget, not of one that she may share.
        if (!exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            spent.ifPresent(within -> within.tell(exchange.getResponse().getHeaders()));
        }
        return chain.filter(exchange);
    }
}
