package ma.jisr.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ma.jisr.gateway.settings.GatewaySettings;
import ma.jisr.gateway.settings.Limits;
import org.springframework.stereotype.Component;

/** Counts open connections, in all and per address, and closes one too many before anything of it is read. */
@Component
@Sharable
final class OpenConnections extends ChannelInboundHandlerAdapter {

    private final Limits limits;
    private final Peer peer;
    private final Counter refused;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Object, Integer> openByAddress = new ConcurrentHashMap<>();

    OpenConnections(GatewaySettings settings, Peer peer, MeterRegistry meters) {
        this.limits = settings.limits();
        this.peer = peer;
        this.refused = Counter.builder("jisr.connections.refused").register(meters);
        Gauge.builder("jisr.connections", open, AtomicInteger::get).register(meters);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (isAdmitted(context.channel())) {
            context.fireChannelActive();
        } else {
            refused.increment();
            context.close();
        }
    }

    /** A trusted proxy's connections are many people's. */
    private boolean isAdmitted(Channel channel) {
        InetAddress address = ((InetSocketAddress) channel.remoteAddress()).getAddress();
        int ofAddress = openByAddress.merge(Peer.household(address), 1, Integer::sum);
        int all = open.incrementAndGet();
        channel.closeFuture().addListener(closed -> forget(address));
        return all <= limits.connections() && (ofAddress <= limits.connectionsPerAddress() || peer.isTrusted(address));
    }

    private void forget(InetAddress address) {
        open.decrementAndGet();
        openByAddress.computeIfPresent(Peer.household(address), (key, count) -> count > 1 ? count - 1 : null);
    }
}
