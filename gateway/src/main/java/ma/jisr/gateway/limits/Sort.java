package ma.jisr.gateway.limits;

import java.util.Locale;
import ma.jisr.gateway.access.OpenAddresses;
import ma.jisr.gateway.routing.Destination;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** The sorts of requests, each with a budget of its own: what costs more is rarer. */
enum Sort {
    /** Asking a one-time code or a token. */
    SIGN_IN,
    READS,
    WRITES,
    /** Sending or fetching a document. */
    DOCUMENTS;

    private static final String ATTRIBUTE = Sort.class.getName();

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    static Sort of(ServerWebExchange exchange) {
        return (Sort) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, key -> found(exchange));
    }

    private static Sort found(ServerWebExchange exchange) {
        if (OpenAddresses.isSignIn(
                exchange.getRequest().getMethod(),
                exchange.getRequest().getURI().getRawPath())) {
            return SIGN_IN;
        }
        if (Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.DOCUMENT)
                .isPresent()) {
            return DOCUMENTS;
        }
        HttpMethod method = exchange.getRequest().getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? READS : WRITES;
    }

    /** Its name in headers and metrics. */
    String label() {
        return label;
    }
}
