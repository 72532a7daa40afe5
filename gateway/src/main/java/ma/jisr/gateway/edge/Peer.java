package ma.jisr.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who is at the other end: the connection's address, or what the trusted proxies in front say. */
@Component
public final class Peer {

    private static final String ATTRIBUTE = Peer.class.getName();

    private final List<Network> trusted;

    @Autowired
    Peer(GatewaySettings settings) {
        this(settings.trustedProxies());
    }

    Peer(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Peer::network).toList();
    }

    private static Network network(String text) {
        try {
            return Network.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("JISR_TRUSTED_PROXIES: " + e.getMessage(), e);
        }
    }

    /** The caller's address, looked for once. */
    public InetAddress address(ServerWebExchange exchange) {
        return (InetAddress) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, key -> address(exchange.getRequest()));
    }

    /**
     * Each proxy adds whom it has seen at the end. So what they say is read from there, for as long as the one who says
     * it is trusted.
     */
    InetAddress address(ServerHttpRequest request) {
        InetAddress nearest = connected(request);
        if (!isTrusted(nearest)) {
            return nearest;
        }
        List<String> told = told(request);
        for (int i = told.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            InetAddress next = Network.address(told.get(i));
            if (next == null) {
                return nearest;
            }
            nearest = next;
        }
        return nearest;
    }

    private static List<String> told(ServerHttpRequest request) {
        List<String> all = new ArrayList<>();
        for (String line : request.getHeaders().getOrEmpty("X-Forwarded-For")) {
            for (String entry : line.split(",")) {
                all.add(entry.strip());
            }
        }
        return all;
    }

    boolean isHttps(ServerHttpRequest request) {
        String told = isTrusted(connected(request)) ? last(request.getHeaders().get("X-Forwarded-Proto")) : null;
        return "https".equalsIgnoreCase(told == null ? request.getURI().getScheme() : told);
    }

    boolean isTrusted(InetAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static InetAddress connected(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        if (address == null || address.getAddress() == null) {
            throw new IllegalStateException("A connection without an address");
        }
        return address.getAddress();
    }

    /** The entry that the nearest proxy has added. */
    private static @Nullable String last(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        String value = values.getLast();
        return value.substring(value.lastIndexOf(',') + 1).strip();
    }

    /** Whoever has one IPv6 address has all 2^64 of its network. */
    public static Object household(InetAddress address) {
        return address instanceof Inet6Address six
                ? ByteBuffer.wrap(six.getAddress()).getLong()
                : address;
    }
}
