package ma.jisr.funding.payment;

import org.jspecify.annotations.Nullable;

/**
 * One tranche of a plan, and how far it is.
 *
 * @param number 1 is the first
 * @param after the milestone that makes it due
 * @param attempt 1 at first, one more each time that a payment of it came back
 * @param batch the one that proposes it or had it approved; null otherwise
 */
public record PlannedTranche(
        int number,
        String after,
        long amountCentimes,
        State state,
        int attempt,
        @Nullable String batch) {

    /** Where a tranche stands. */
    public enum State {
        LOCKED,
        DUE,
        PROPOSED,
        APPROVED,
        PAID
    }

    PlannedTranche due() {
        return new PlannedTranche(number, after, amountCentimes, State.DUE, attempt, null);
    }

    PlannedTranche dueAgain() {
        return new PlannedTranche(number, after, amountCentimes, State.DUE, attempt + 1, null);
    }

    PlannedTranche in(State next, @Nullable String batch) {
        return new PlannedTranche(number, after, amountCentimes, next, attempt, batch);
    }

    boolean is(State wanted, String batch) {
        return state == wanted && batch.equals(this.batch);
    }
}
