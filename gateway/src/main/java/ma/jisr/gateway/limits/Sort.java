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
    /** Sending or fetching a document, or the file with all of one's own data. */
    DOCUMENTS;

    private static final String ATTRIBUTE = Sort.class.getName();

    private static final String OWN_DATA = "/api/v1/me/data";

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    static Sort of(ServerWebExchange exchange) {
        return (Sort) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, key -> found(exchange));
    }

    private static Sort found(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        String path = exchange.getRequest().getURI().getRawPath();
        if (OpenAddresses.isSignIn(method, path)) {
            return SIGN_IN;
        }
        if (path.equals(OWN_DATA) || carriesADocument(exchange)) {
            return DOCUMENTS;
        }
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? READS : WRITES;
    }

    private static boolean carriesADocument(ServerWebExchange exchange) {
        return Destination.of(exchange)
                .filter(destination -> destination.kind() == Destination.Kind.DOCUMENT)
                .isPresent();
    }

    /** Its name in headers and metrics. */
    String label() {
        return label;
    }
}
