package ma.jisr.gateway.edge;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import ma.jisr.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Who is at the other end: the connection's address, or what a trusted proxy in front says. */
@Component
final class Peer {

    private final Pattern trusted;

    Peer(GatewaySettings settings) {
        this.trusted = Pattern.compile(settings.trustedProxies());
    }

    String address(ServerHttpRequest request) {
        String connected = connected(request);
        String told = isTrusted(connected) ? last(request.getHeaders().get("X-Forwarded-For")) : null;
        return told == null ? connected : told;
    }

    boolean isHttps(ServerHttpRequest request) {
        String told = isTrusted(connected(request)) ? last(request.getHeaders().get("X-Forwarded-Proto")) : null;
        return "https".equalsIgnoreCase(told == null ? request.getURI().getScheme() : told);
    }

    private boolean isTrusted(String address) {
        return !trusted.pattern().isEmpty() && trusted.matcher(address).matches();
    }

    private static String connected(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return address == null || address.getAddress() == null
                ? "unknown"
                : address.getAddress().getHostAddress();
    }

    /** The entry that the nearest proxy has added; earlier ones are anybody's. */
    private static @Nullable String last(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        String value = values.getLast();
        return value.substring(value.lastIndexOf(',') + 1).strip();
    }
}
