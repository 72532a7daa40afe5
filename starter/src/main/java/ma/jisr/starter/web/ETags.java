package ma.jisr.starter.web;

import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as a strong entity tag (RFC 9110). */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws Problem 428 if it is missing, 412 if it can't be a tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.preconditionRequired();
        }
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw Problem.preconditionFailed();
        }
    }
}
