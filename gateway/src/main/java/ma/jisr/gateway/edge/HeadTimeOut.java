package ma.jisr.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose client takes too long over a request's head. It stands before the codec and sees bytes come;
 * {@link Decoded} stands behind it and sees what has become of them. Most heads come in one piece and start no clock.
 */
final class HeadTimeOut extends ChannelInboundHandlerAdapter {

    private final Duration time;
    private final Decoded decoded = new Decoded();
    private final Consumer<ChannelHandlerContext> answer;

    private @Nullable Future<?> clock;
    private boolean headEnded;
    private boolean bodyUnderWay;
    private boolean over;

    /** @param answer tells the client, and closes */
    HeadTimeOut(Duration time, Consumer<ChannelHandlerContext> answer) {
        this.time = time;
        this.answer = answer;
    }

    ChannelInboundHandlerAdapter behindTheCodec() {
        return decoded;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (over) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        headEnded = false;
        context.fireChannelRead(bytes);
        if (!headEnded && !bodyUnderWay && clock == null) {
            clock = context.executor().schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopClock();
        context.fireChannelInactive();
    }

    private void end() {
        over = true;
        decoded.end();
    }

    private void stopClock() {
        if (clock != null) {
            clock.cancel(false);
            clock = null;
        }
    }

    private final class Decoded extends ChannelInboundHandlerAdapter {

        private @Nullable ChannelHandlerContext context;

        @Override
        public void handlerAdded(ChannelHandlerContext added) {
            context = added;
        }

        @Override
        public void channelRead(ChannelHandlerContext here, Object message) {
            if (message instanceof HttpRequest) {
                headEnded = true;
                bodyUnderWay = true;
                stopClock();
            }
            if (message instanceof LastHttpContent) {
                bodyUnderWay = false;
            }
            here.fireChannelRead(message);
        }

        private void end() {
            if (context != null) {
                answer.accept(context);
            }
        }
    }
}
