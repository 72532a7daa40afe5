package ma.jisr.gateway.problem;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Map<String, String> headers;

    private Refused(Problem problem, Map<String, String> headers, @Nullable Throwable cause) {
        super(problem.slug(), cause, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    public static Refused because(Problem problem) {
        return new Refused(problem, Map.of(), null);
    }

    public static Refused because(Problem problem, Throwable cause) {
        return new Refused(problem, Map.of(), cause);
    }

    /** 503, with the seconds after which another try makes sense. */
    public static Refused unavailable(long seconds, Throwable cause) {
        return new Refused(
                Problem.UNAVAILABLE, Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds))), cause);
    }

    /** The refusal behind an error, however libraries have wrapped it. */
    public static Optional<Refused> in(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
