package ma.jisr.gateway.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.regex.Pattern;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** One connection's first look at each request: what isn't well-formed HTTP is answered here, and goes no further. */
final class Rim extends ChannelInboundHandlerAdapter {

    private static final Pattern HOST =
            Pattern.compile("[\\w.-]{1,255}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    private final ProblemTexts texts;
    private boolean closing;

    Rim(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
            return;
        }
        Problem problem = message instanceof HttpRequest request ? problem(request) : null;
        if (problem == null) {
            context.fireChannelRead(message);
            return;
        }
        closing = true;
        answer(context, (HttpRequest) message, problem);
        ReferenceCountUtil.release(message);
    }

    private static @Nullable Problem problem(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return problem(request.decoderResult().cause());
        }
        if (request.method() == HttpMethod.TRACE || request.method() == HttpMethod.CONNECT) {
            return Problem.METHOD;
        }
        return RequestLine.isWellFormed(request.uri()) && hasOneHost(request) && isFramedOnce(request)
                ? null
                : Problem.BAD_REQUEST;
    }

    private static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> Problem.ADDRESS_TOO_LONG;
            case TooLongHttpHeaderException header -> Problem.HEADERS_TOO_LARGE;
            case null, default -> Problem.BAD_REQUEST;
        };
    }

    /** RFC 9112, 3.2: a request without exactly one Host is refused. */
    private static boolean hasOneHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                || hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }

    /**
     * Whether everybody finds the same end of this request: by its length, or by chunks and nothing else.
     *
     * <p>Source: RFC 9112, 6.1 and 6.3.
     */
    private static boolean isFramedOnce(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                        && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
    }

    private void answer(ChannelHandlerContext context, HttpRequest request, Problem problem) {
        answer(context, texts, request.headers(), problem);
    }

    /** Answers what never becomes a request to the rest of the gateway, and closes. */
    static void answer(ChannelHandlerContext context, ProblemTexts texts, HttpHeaders asked, Problem problem) {
        ProblemTexts.Text text = texts.text(problem, asked.get(HttpHeaderNames.ACCEPT_LANGUAGE));
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status().value()),
                Unpooled.wrappedBuffer(text.body()));
        HttpHeaders headers = response.headers();
        AnswerHeaders.STRICT.forEach(headers::set);
        headers.set(Trace.HEADER, Trace.of(asked.get(Trace.PARENT)).id());
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        headers.set(HttpHeaderNames.CONTENT_LANGUAGE, text.language());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, text.body().length);
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaderNames.CONNECTION, "close");
        if (problem == Problem.METHOD) {
            headers.set(HttpHeaderNames.ALLOW, "GET, HEAD, POST, PUT, DELETE");
        }
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
