package ma.jisr.funding.payment;

import java.time.Clock;
import ma.jisr.funding.payment.PaymentBatch.Verdict;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a batch: a second person approves or rejects it; transfers are then given to the bank. */
@Component
public class DecidingBatches {

    private final PaymentBatches batches;
    private final SettlingBatches settling;
    private final Clock clock;

    DecidingBatches(PaymentBatches batches, SettlingBatches settling, Clock clock) {
        this.batches = batches;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * @param version the one that the approver has seen
     * @throws OwnProposal if she proposed it herself
     */
    public Versioned<PaymentBatch> approve(String id, long version, String by) {
        return decide(id, version, by, null);
    }

    /** Frees its tranches; who proposed it may do so, too. */
    public Versioned<PaymentBatch> reject(String id, long version, String by, String reason) {
        return decide(id, version, by, reason);
    }

    private Versioned<PaymentBatch> decide(String id, long version, String by, @Nullable String reason) {
        Verdict verdict = new Verdict(by, clock.instant(), reason);
        batches.change(id, version, batch -> batch.decided(verdict));
        CrashPoints.at("funding.afterVerdictBeforeSettled");
        return settled(id);
    }

    /** The bank has the file. */
    public Versioned<PaymentBatch> transmit(String id) {
        batches.change(id, batch -> batch.sending(clock.instant()));
        CrashPoints.at("funding.afterSendingBeforeSent");
        return settled(id);
    }

    private Versioned<PaymentBatch> settled(String id) {
        settling.settle(id);
        return batches.find(id).orElseThrow();
    }
}
