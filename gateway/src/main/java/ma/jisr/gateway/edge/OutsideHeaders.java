package ma.jisr.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Takes away what an outsider may claim but nobody may believe, and says instead what the gateway knows. */
@Component
final class OutsideHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> PREFIXES = List.of(
            "x-forwarded", "x-original-", "x-auth", "x-user", "x-client-", "x-ssl-", "x-remote-", "x-role", "x-jisr-");
    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "true-client-ip",
            "x-cluster-client-ip",
            "cf-connecting-ip",
            "remote-user",
            "remote-addr",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "proxy",
            "baggage",
            "traceparent");

    private final Peer peer;

    OutsideHeaders(Peer peer) {
        this.peer = peer;
    }

    @Override
    public HttpHeaders filter(HttpHeaders outside, ServerWebExchange exchange) {
        HttpHeaders inside = new HttpHeaders();
        outside.forEach((name, values) -> {
            if (!isUntrusted(name)) {
                inside.addAll(name, values);
            }
        });
        if (exchange.getAttribute(Trace.ATTRIBUTE) instanceof Trace trace) {
            inside.set(Trace.PARENT, trace.parent());
        }
        inside.set("X-Forwarded-For", peer.address(exchange.getRequest()));
        inside.set("X-Forwarded-Proto", peer.isHttps(exchange.getRequest()) ? "https" : "http");
        String host = outside.getFirst(HttpHeaders.HOST);
        if (host != null) {
            inside.set("X-Forwarded-Host", host);
        }
        return inside;
    }

    static boolean isUntrusted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('_') >= 0 // Some servers read X_Forwarded_For as X-Forwarded-For.
                || NAMES.contains(lower)
                || lower.charAt(0) == 'x' && PREFIXES.stream().anyMatch(lower::startsWith);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** Last: the library's own filters would take the new headers for outside ones. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
