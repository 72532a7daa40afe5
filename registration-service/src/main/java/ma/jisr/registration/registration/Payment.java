package ma.jisr.registration.registration;

import java.time.Instant;
import ma.jisr.registration.funding.Means;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay one tranche, as funding tells.
 *
 * @param cheque number of the cheque that stands for it now, if it is one
 * @param at of the last step
 */
public record Payment(
        String payment,
        int tranche,
        long amountCentimes,
        Means means,
        State state,
        @Nullable String cheque,
        Instant at) {

    /** How far it has come. */
    public enum State {
        APPROVED,
        SENT,
        SETTLED,
        RETURNED,
        ISSUED,
        ASSIGNED,
        HANDED_OVER,
        CASHED,
        EXPIRED,
        STOPPED;

        /** Whether nothing comes of it any more: what follows is another payment. */
        boolean isVain() {
            return this == RETURNED || this == EXPIRED || this == STOPPED;
        }
    }
}
