package ma.jisr.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Asks for the next request whenever an answer is finished. Reactor Netty 1.3.6 forgets to, when that request came so
 * soon that it was queued: the kept-alive connection then hangs for ever. One request to read too many does no harm.
 *
 * <p>Source: reactor-netty issue 4361, mended in 1.3.8, which wants a later Netty than Boot 4.0.7 has.
 */
final class ReadingOn extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            context.write(message, promise.unvoid().addListener(written -> readSoon(context)));
        } else {
            context.write(message, promise);
        }
    }

    private static void readSoon(ChannelHandlerContext context) {
        context.executor().execute(context::read);
    }
}
