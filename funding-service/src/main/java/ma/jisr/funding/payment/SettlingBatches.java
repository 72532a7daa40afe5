package ma.jisr.funding.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payee.Payees;
import ma.jisr.funding.payment.LeftOut.Cause;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Drives a batch to where it can stay, from wherever it is. Each step is one write to one document and may be repeated;
 * the plan of each registration decides whether its tranche is taken, approved or freed.
 */
@Component
public class SettlingBatches {

    private final PaymentBatches batches;
    private final PaymentPlans plans;
    private final Payments payments;
    private final Payees payees;
    private final Days days;
    private final Clock clock;

    SettlingBatches(
            PaymentBatches batches, PaymentPlans plans, Payments payments, Payees payees, Days days, Clock clock) {
        this.batches = batches;
        this.plans = plans;
        this.payments = payments;
        this.payees = payees;
        this.days = days;
        this.clock = clock;
    }

    /** Does what there is to do for this batch; nothing if nothing. */
    public void settle(String id) {
        PaymentBatch batch = batches.find(id).map(Versioned::state).orElseThrow();
        switch (batch.state()) {
            case COLLECTING -> propose(batch);
            case APPROVING -> approve(batch);
            case REJECTING -> reject(batch);
            case SENDING -> send(batch);
            case EMPTY, PROPOSED, APPROVED, REJECTED, SENT -> {}
        }
    }

    private void propose(PaymentBatch batch) {
        List<BatchItem> got = new ArrayList<>();
        List<LeftOut> missed = new ArrayList<>();
        for (BatchItem item : batch.items()) {
            PaymentPlan after =
                    plans.change(planOf(item), plan -> plan.proposed(batch.id(), item.tranche(), item.attempt()));
            CrashPoints.at("funding.afterTrancheProposed");
            if (after.isProposed(batch.id(), item.tranche())) {
                got.add(item);
            } else {
                missed.add(LeftOut.because(item.registration(), whyNot(after)));
            }
        }
        PaymentBatch after = batches.change(batch.id(), current -> current.collected(got, missed));
        if (after.holdsNothing()) {
            free(batch, got); // Decided by somebody while this process was slow.
        }
    }

    private static Cause whyNot(PaymentPlan plan) {
        return plan.cancelledAt() == null ? Cause.TAKEN : Cause.WITHDRAWN;
    }

    private void approve(PaymentBatch batch) {
        List<BatchItem> kept = new ArrayList<>();
        List<LeftOut> missed = new ArrayList<>();
        for (BatchItem item : batch.items()) {
            Optional<Cause> refusal = approve(batch, item);
            refusal.ifPresentOrElse(
                    cause -> missed.add(LeftOut.because(item.registration(), cause)), () -> kept.add(item));
        }
        CrashPoints.at("funding.afterPaymentsBeforeApproved");
        batches.change(batch.id(), current -> current.approved(kept, missed));
    }

    /** The plan first: from then on she can't withdraw, and the payment will be made, if by a sweep. */
    private Optional<Cause> approve(PaymentBatch batch, BatchItem item) {
        PaymentPlan plan = plans.find(planOf(item)).map(Versioned::state).orElseThrow();
        if (plan.isApproved(batch.id(), item.tranche(), item.attempt())
                && payments.find(item.payment().toString()).isPresent()) {
            return Optional.empty();
        }
        Payee payee = payees.find(item.registration()).map(Versioned::state).orElseThrow();
        if (payee.number() != item.payee() || !payee.isUsableOn(days.today())) {
            plans.change(planOf(item), current -> current.takenBack(batch.id(), item.tranche()));
            return Optional.of(Cause.PAYEE_CHANGED);
        }
        PaymentPlan approved = plans.change(planOf(item), current -> current.approved(batch.id(), item.tranche()));
        CrashPoints.at("funding.afterTrancheApproved");
        if (!approved.isApproved(batch.id(), item.tranche(), item.attempt())) {
            plans.change(planOf(item), current -> current.freed(batch.id(), item.tranche()));
            return Optional.of(whyNot(approved));
        }
        payments.create(item.payment().toString(), Payment.approved(payment(batch, item, approved, payee)));
        CrashPoints.at("funding.afterPaymentCreated");
        return Optional.empty();
    }

    private static Payment payment(PaymentBatch batch, BatchItem item, PaymentPlan plan, Payee payee) {
        return new Payment(
                item.payment().toString(),
                item.registration(),
                item.tranche(),
                item.attempt(),
                Beneficiary.of(plan, payee),
                plan.programme(),
                plan.programmeVersion(),
                plan.province(),
                item.amountCentimes(),
                plan.instrument(),
                batch.means(),
                batch.id(),
                batch.means() == Instrument.Means.TRANSFER ? item.payment().endToEnd() : null,
                Payment.State.APPROVED,
                null,
                null,
                Objects.requireNonNull(batch.verdict()).at());
    }

    private void reject(PaymentBatch batch) {
        free(batch, batch.items());
        CrashPoints.at("funding.afterFreedBeforeRejected");
        batches.change(batch.id(), PaymentBatch::rejected);
    }

    private void free(PaymentBatch batch, List<BatchItem> items) {
        for (BatchItem item : items) {
            plans.change(planOf(item), plan -> plan.freed(batch.id(), item.tranche()));
            CrashPoints.at("funding.afterTrancheFreed");
        }
    }

    private void send(PaymentBatch batch) {
        Instant now = clock.instant();
        for (BatchItem item : batch.items()) {
            payments.change(item.payment().toString(), payment -> payment.sent(now));
            CrashPoints.at("funding.afterTransferSent");
        }
        batches.change(batch.id(), current -> current.sent(now));
    }

    private static String planOf(BatchItem item) {
        return PaymentPlan.idOf(item.registration());
    }
}
