package ma.jisr.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What it means when a service gives no answer. */
final class Failures {

    private static final long RETRY_SECONDS = 5;

    private Failures() {}

    /** Whether the service is to blame: the request's own faults don't count against it. */
    static boolean isServices(Throwable error) {
        return Refused.in(error).isEmpty();
    }

    /** Nothing reached the service, or a connection broke before an answer: an idempotent request may be repeated. */
    static boolean mayBeRepeated(Throwable error) {
        return error instanceof IOException && isServices(error);
    }

    static Throwable asRefusal(Throwable error, Duration rest) {
        return switch (error) {
            case CallNotPermittedException open -> Refused.unavailable(rest.toSeconds(), open);
            case ConnectException away -> Refused.unavailable(RETRY_SECONDS, away);
            case UnknownHostException away -> Refused.unavailable(RETRY_SECONDS, away);
            case NoRouteToHostException away -> Refused.unavailable(RETRY_SECONDS, away);
            case PoolAcquireTimeoutException full -> Refused.unavailable(RETRY_SECONDS, full);
            case TimeoutException slow -> Refused.because(Problem.SLOW_ANSWER, slow);
            case ReadTimeoutException slow -> Refused.because(Problem.SLOW_ANSWER, slow);
            case ResponseStatusException slow
            when slow.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> Refused.because(Problem.SLOW_ANSWER, slow);
            case IOException broken when isServices(broken) -> Refused.because(Problem.BROKEN_ANSWER, broken);
            default -> error;
        };
    }
}
