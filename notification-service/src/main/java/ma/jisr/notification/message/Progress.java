package ma.jisr.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come, and how.
 *
 * @param due when somebody must look at it (again); null when nothing more is to be done. While it is being sent, the
 *     time at which its sender counts as dead
 * @param claim the sender that has it
 * @param repeated whether it may have been sent more than once: its sender died in the act, or got no answer
 * @param reference the provider's id for it
 * @param error why it failed, or was put off the last time
 */
public record Progress(
        Status status,
        @Nullable Instant due,
        @Nullable String claim,
        int attempts,
        boolean repeated,
        int parts,
        @Nullable String reference,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable String error) {

    static Progress started(Status status, Instant due) {
        return new Progress(status, due, null, 0, false, 0, null, null, null, null);
    }

    boolean isBusy(Instant now) {
        return status == Status.SENDING && due != null && due.isAfter(now);
    }

    Progress at(Status next, @Nullable Instant nextDue) {
        return new Progress(next, nextDue, null, attempts, repeated, parts, reference, sentAt, deliveredAt, error);
    }

    Progress because(String reason) {
        return new Progress(status, due, claim, attempts, repeated, parts, reference, sentAt, deliveredAt, reason);
    }

    Progress maybeSent() {
        return new Progress(status, due, claim, attempts, true, parts, reference, sentAt, deliveredAt, error);
    }

    Progress claimed(String by, Instant until) {
        boolean again = repeated || status == Status.SENDING;
        return new Progress(
                Status.SENDING, until, by, attempts + 1, again, parts, reference, sentAt, deliveredAt, error);
    }

    Progress sent(Handed handed, Instant now) {
        return new Progress(
                Status.SENT, null, null, attempts, repeated, handed.parts(), handed.reference(), now, null, null);
    }

    /** The provider knows the address by its reference. */
    Progress anonymous() {
        return new Progress(status, due, claim, attempts, repeated, parts, null, sentAt, deliveredAt, error);
    }

    Progress delivered(Instant now) {
        return new Progress(Status.DELIVERED, null, null, attempts, repeated, parts, reference, sentAt, now, null);
    }
}
