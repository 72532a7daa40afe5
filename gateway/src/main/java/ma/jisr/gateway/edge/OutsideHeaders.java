package ma.jisr.gateway.edge;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets in what the services read and nothing else: no outsider's header is believed because nobody has thought of it.
 * Where the request comes from is said by the gateway, as it knows it.
 *
 * <p>Source: RFC 9110, 7.6.1 for headers that are for one connection only.
 */
@Component
final class OutsideHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> LET_IN = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "user-agent");

    private final Peer peer;

    OutsideHeaders(Peer peer) {
        this.peer = peer;
    }

    @Override
    public HttpHeaders filter(HttpHeaders outside, ServerWebExchange exchange) {
        HttpHeaders inside = new HttpHeaders();
        Set<String> thisConnections = thisConnections(exchange.getRequest().getHeaders());
        outside.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (LET_IN.contains(lower) && !thisConnections.contains(lower)) {
                inside.addAll(name, values);
            }
        });
        if (exchange.getAttribute(Trace.ATTRIBUTE) instanceof Trace trace) {
            inside.set(Trace.PARENT, trace.parent());
        }
        inside.set("X-Forwarded-For", text(peer.address(exchange)));
        inside.set("X-Forwarded-Proto", peer.isHttps(exchange.getRequest()) ? "https" : "http");
        String host = outside.getFirst(HttpHeaders.HOST);
        if (host != null) {
            inside.set("X-Forwarded-Host", host);
        }
        return inside;
    }

    /** What the client has named in {@code Connection}. */
    private static Set<String> thisConnections(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        return headers.getConnection().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static boolean isLetIn(String name) {
        return LET_IN.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Without the interface, which Java adds to some. */
    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int percent = text.indexOf('%');
        return percent < 0 ? text : text.substring(0, percent);
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
