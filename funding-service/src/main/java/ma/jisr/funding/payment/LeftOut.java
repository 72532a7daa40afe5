package ma.jisr.funding.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a batch doesn't pay, and why not.
 *
 * @param until when it is only a matter of time: the first day on which it will do
 */
public record LeftOut(
        String registration, Cause cause, @Nullable LocalDate until) {

    /** Why not. */
    public enum Cause {
        NO_PLAN,
        WITHDRAWN,
        NOTHING_DUE,
        OTHER_MEANS,
        PAYEE_MISSING,
        PAYEE_WAITS,
        PAYEE_CHANGED,
        TAKEN
    }

    static LeftOut because(String registration, Cause cause) {
        return new LeftOut(registration, cause, null);
    }
}
