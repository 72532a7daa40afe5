package ma.jisr.funding.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.starter.aggregate.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds what a crash left half done, and finishes it: batches, and tranches that a batch holds but doesn't want. */
@Component
public class FinishingBatches {

    /** Younger ones are most likely being worked on. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FinishingBatches.class);
    private static final int LIMIT = 100;

    private final PaymentBatches batches;
    private final PaymentPlans plans;
    private final SettlingBatches settling;
    private final Clock clock;

    FinishingBatches(PaymentBatches batches, PaymentPlans plans, SettlingBatches settling, Clock clock) {
        this.batches = batches;
        this.plans = plans;
        this.settling = settling;
        this.clock = clock;
    }

    /** Safe to run twice at a time. */
    public void finish() {
        each(batches.unsettledBefore(clock.instant().minus(GRACE), LIMIT), settling::settle);
        each(plans.batchesProposing(), this::freeIfDone);
    }

    private void freeIfDone(String batch) {
        boolean done = batches.find(batch)
                .map(Versioned::state)
                .filter(PaymentBatch::holdsNothing)
                .isPresent();
        if (done) {
            plans.heldBy(batch, PaymentBatch.LARGEST).forEach(plan -> free(plan, batch));
        }
    }

    private void free(PaymentPlan plan, String batch) {
        plan.tranches().stream()
                .filter(each -> each.is(PlannedTranche.State.PROPOSED, batch))
                .forEach(each -> plans.change(
                        PaymentPlan.idOf(plan.registration()), current -> current.freed(batch, each.number())));
    }

    /** One that can't be finished doesn't keep the others from it. */
    private static void each(List<String> found, Consumer<String> work) {
        for (String one : found) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                log.error("{} can't be finished", one, e);
            }
        }
    }
}
