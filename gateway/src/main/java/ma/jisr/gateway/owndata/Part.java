package ma.jisr.gateway.owndata;

import ma.jisr.gateway.problem.Problem;
import ma.jisr.gateway.routing.Service;

/** What came of asking one service for its part. */
sealed interface Part {

    /** @param json as the service wrote it */
    record Whole(Service service, String json) implements Part {}

    /** @param problem the caller may not have it, or isn't known */
    record Denied(Problem problem) implements Part {}

    /** @param retrySeconds after which another try makes sense */
    record Missing(Service service, long retrySeconds) implements Part {}
}
