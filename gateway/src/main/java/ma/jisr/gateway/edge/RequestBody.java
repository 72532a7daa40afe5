package ma.jisr.gateway.edge;

import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * A request's body on its way through, counted but never kept. A body that stays away is the client's fault: it must
 * not look like a failure of the service.
 */
public final class RequestBody extends ServerHttpRequestDecorator {

    static final String ATTRIBUTE = RequestBody.class.getName();

    private final long limit;
    private long seen;
    private volatile boolean complete;

    RequestBody(ServerHttpRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Whether the request has a body. */
    public static boolean isPresent(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) != null;
    }

    /** Whether the client still owes a part of its request. */
    public static boolean isAwaited(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof RequestBody body && !body.complete;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody()
                .onErrorMap(error -> Refused.because(Problem.SLOW_REQUEST, error))
                .doOnNext(this::count)
                .doOnComplete(() -> complete = true);
    }

    private void count(DataBuffer part) {
        seen += part.readableByteCount();
        if (seen > limit) {
            DataBufferUtils.release(part);
            throw Refused.because(Problem.TOO_LARGE);
        }
    }
}
