package ma.jisr.funding.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Payments that one finance officer proposes and another approves; at most {@link #LARGEST}.
 *
 * @param digest of the request that made it
 * @param left whom it leaves out, and why; the first {@link #LARGEST} of them
 * @param unsettledSince since when there is something to do for it; null if nothing
 */
public record PaymentBatch(
        String id,
        String programme,
        Instrument.Means means,
        State state,
        List<BatchItem> items,
        List<LeftOut> left,
        String digest,
        String proposedBy,
        Instant proposedAt,
        @Nullable Verdict verdict,
        @Nullable Instant sentAt,
        @Nullable Printing printing,
        @Nullable Instant unsettledSince) {

    public static final int LARGEST = 500;

    /** Where a batch stands; the words in -ing are being worked on. */
    public enum State {
        COLLECTING,
        EMPTY,
        PROPOSED,
        APPROVING,
        APPROVED,
        REJECTING,
        REJECTED,
        SENDING,
        SENT
    }

    /**
     * What the second person said.
     *
     * @param reason why it was rejected; null if it was approved
     */
    public record Verdict(String by, Instant at, @Nullable String reason) {}

    /** Numbers for the cheques of a batch: the first for the first of the payments, and so on. */
    public record Printing(String firstNumber, List<String> payments) {

        public Printing {
            payments = List.copyOf(payments);
        }
    }

    public PaymentBatch {
        items = List.copyOf(items);
        left = List.copyOf(left);
    }

    public long totalCentimes() {
        return items.stream().mapToLong(BatchItem::amountCentimes).sum();
    }

    Decided<PaymentBatch> collected(List<BatchItem> got, List<LeftOut> missed) {
        return state == State.COLLECTING
                ? Decided.of(with(got.isEmpty() ? State.EMPTY : State.PROPOSED, got, more(missed), verdict, null))
                : Decided.of(this);
    }

    /**
     * @throws OwnProposal if the same person proposed it
     * @throws Problem 409 if it isn't proposed any more
     */
    Decided<PaymentBatch> decided(Verdict verdict) {
        require(State.PROPOSED);
        boolean approved = verdict.reason() == null;
        if (approved && proposedBy.equals(verdict.by())) {
            throw new OwnProposal();
        }
        return Decided.of(with(approved ? State.APPROVING : State.REJECTING, items, left, verdict, verdict.at()));
    }

    Decided<PaymentBatch> approved(List<BatchItem> kept, List<LeftOut> missed) {
        return state == State.APPROVING
                ? Decided.of(with(State.APPROVED, kept, more(missed), verdict, null))
                : Decided.of(this);
    }

    Decided<PaymentBatch> rejected() {
        return state == State.REJECTING
                ? Decided.of(with(State.REJECTED, items, left, verdict, null))
                : Decided.of(this);
    }

    /** @throws Problem 409 if there is nothing to send */
    Decided<PaymentBatch> sending(Instant now) {
        if (state == State.SENDING || state == State.SENT) {
            return Decided.of(this);
        }
        require(State.APPROVED);
        if (means != Instrument.Means.TRANSFER) {
            throw Problem.conflict("not-transfers");
        }
        return Decided.of(with(State.SENDING, items, left, verdict, now));
    }

    Decided<PaymentBatch> sent(Instant now) {
        return state == State.SENDING
                ? Decided.of(with(State.SENT, items, left, verdict, null, now, printing))
                : Decided.of(this);
    }

    /** @throws Problem 409 if they are not approved cheques, or others are being printed */
    public Decided<PaymentBatch> printing(Printing next, Instant now) {
        if (next.equals(printing)) {
            return Decided.of(this);
        }
        require(State.APPROVED);
        if (means != Instrument.Means.CHEQUE) {
            throw Problem.conflict("not-cheques");
        }
        if (unsettledSince != null) {
            throw Problem.conflict("batch-state", "PRINTING");
        }
        return Decided.of(with(state, items, left, verdict, now, sentAt, next));
    }

    public Decided<PaymentBatch> printed() {
        return state == State.APPROVED && unsettledSince != null
                ? Decided.of(with(state, items, left, verdict, null))
                : Decided.of(this);
    }

    /** Whether its tranches may be taken from it: it has none, or has done with them. */
    boolean holdsNothing() {
        return switch (state) {
            case COLLECTING, PROPOSED, APPROVING -> false;
            case EMPTY, APPROVED, REJECTING, REJECTED, SENDING, SENT -> true;
        };
    }

    public boolean isApproved() {
        return state == State.APPROVED || state == State.SENDING || state == State.SENT;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw Problem.conflict("batch-state", state.name());
        }
    }

    private List<LeftOut> more(List<LeftOut> missed) {
        List<LeftOut> all = new ArrayList<>(left);
        all.addAll(missed);
        return all.stream().limit(LARGEST).toList();
    }

    private PaymentBatch with(
            State next,
            List<BatchItem> items,
            List<LeftOut> left,
            @Nullable Verdict verdict,
            @Nullable Instant unsettledSince) {
        return with(next, items, left, verdict, unsettledSince, sentAt, printing);
    }

    private PaymentBatch with(
            State next,
            List<BatchItem> items,
            List<LeftOut> left,
            @Nullable Verdict verdict,
            @Nullable Instant unsettledSince,
            @Nullable Instant sentAt,
            @Nullable Printing printing) {
        return new PaymentBatch(
                id,
                programme,
                means,
                next,
                items,
                left,
                digest,
                proposedBy,
                proposedAt,
                verdict,
                sentAt,
                printing,
                unsettledSince);
    }
}
