package ma.jisr.gateway.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection in two steps when the client is still sending: first this side, then, after the client has
 * stopped or a moment has passed, the other. Closed at once, the client's system would throw away the answer that says
 * why.
 *
 * <p>Source: RFC 9112, 9.6.
 */
final class Lingering extends ChannelDuplexHandler {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private boolean requestUnfinished;
    private boolean lingering;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        requestUnfinished = (requestUnfinished || message instanceof HttpRequest) && !isEnd(message);
        if (!lingering) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        if (requestUnfinished) {
            context.read();
        } else {
            context.close();
        }
    }

    /** A request that can't be decoded may be followed by anything. */
    private static boolean isEnd(Object message) {
        return message instanceof LastHttpContent end
                && !(message instanceof HttpRequest)
                && end.decoderResult().isSuccess();
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (lingering
                || !requestUnfinished
                || !(context.channel() instanceof DuplexChannel channel)
                || !channel.isActive()) {
            context.close(promise);
            return;
        }
        lingering = true;
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        channel.shutdownOutput();
        context.executor().schedule(() -> context.close(), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        context.read();
    }
}
