package ma.jisr.funding.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payee.Payees;
import ma.jisr.funding.payment.LeftOut.Cause;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Puts what is due into a batch, which then takes each tranche from its plan: a tranche is in one batch only. */
@Component
public class ProposingPayments {

    private static final int LOOKED_AT = 10 * PaymentBatch.LARGEST;

    private final PaymentPlans plans;
    private final Payees payees;
    private final PaymentBatches batches;
    private final SettlingBatches settling;
    private final Days days;
    private final Clock clock;

    ProposingPayments(
            PaymentPlans plans,
            Payees payees,
            PaymentBatches batches,
            SettlingBatches settling,
            Days days,
            Clock clock) {
        this.plans = plans;
        this.payees = payees;
        this.batches = batches;
        this.settling = settling;
        this.days = days;
        this.clock = clock;
    }

    /**
     * What somebody wants to pay.
     *
     * @param registrations whom; empty: all to whom something is due
     */
    public record Proposal(String programme, Instrument.Means means, List<String> registrations, String by) {

        public Proposal {
            registrations = List.copyOf(registrations);
        }
    }

    /**
     * Proposes it, or finds what the same request has proposed before.
     *
     * @param id of the batch, the same for the same request
     */
    public Versioned<PaymentBatch> propose(String id, Proposal proposal, String digest) {
        if (batches.find(id).isEmpty()) {
            batches.create(id, Decided.of(collect(id, proposal, digest)));
        }
        CrashPoints.at("funding.afterCollectBeforePropose");
        settling.settle(id);
        return batches.find(id).orElseThrow();
    }

    private PaymentBatch collect(String id, Proposal proposal, String digest) {
        List<BatchItem> items = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        if (proposal.registrations().isEmpty()) {
            collectDue(proposal, items, left);
        } else {
            proposal.registrations().forEach(each -> collectOne(each, proposal, items, left));
        }
        return new PaymentBatch(
                id,
                proposal.programme(),
                proposal.means(),
                PaymentBatch.State.COLLECTING,
                items,
                left.stream().limit(PaymentBatch.LARGEST).toList(),
                digest,
                proposal.by(),
                clock.instant(),
                null,
                null,
                null,
                clock.instant());
    }

    private void collectDue(Proposal proposal, List<BatchItem> items, List<LeftOut> left) {
        String after = "";
        for (int looked = 0; looked < LOOKED_AT && items.size() < PaymentBatch.LARGEST; ) {
            List<PaymentPlan> page = plans.due(proposal.programme(), proposal.means(), after, PaymentBatch.LARGEST);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(plan -> take(plan, items, left));
            looked += page.size();
            after = PaymentPlan.idOf(page.getLast().registration());
        }
    }

    private void collectOne(String registration, Proposal proposal, List<BatchItem> items, List<LeftOut> left) {
        Optional<PaymentPlan> plan = plans.find(PaymentPlan.idOf(registration))
                .map(Versioned::state)
                .filter(each -> each.programme().equals(proposal.programme()));
        if (plan.isEmpty()) {
            left.add(LeftOut.because(registration, Cause.NO_PLAN));
        } else if (plan.get().cancelledAt() != null) {
            left.add(LeftOut.because(registration, Cause.WITHDRAWN));
        } else if (plan.get().means() != proposal.means()) {
            left.add(LeftOut.because(registration, Cause.OTHER_MEANS));
        } else if (plan.get().dueIn() == null) {
            left.add(LeftOut.because(registration, Cause.NOTHING_DUE));
        } else {
            take(plan.get(), items, left);
        }
    }

    private void take(PaymentPlan plan, List<BatchItem> items, List<LeftOut> left) {
        Optional<Payee> payee = payees.find(plan.registration()).map(Versioned::state);
        if (payee.isEmpty() || payee.get().name() == null) {
            left.add(LeftOut.because(plan.registration(), Cause.PAYEE_MISSING));
        } else if (!payee.get().isUsableOn(days.today())) {
            left.add(new LeftOut(
                    plan.registration(), Cause.PAYEE_WAITS, payee.get().usableFrom()));
        } else {
            plan.tranches().stream()
                    .filter(each -> each.state() == PlannedTranche.State.DUE)
                    .filter(each -> items.size() < PaymentBatch.LARGEST)
                    .forEach(each -> items.add(item(plan, each, payee.get())));
        }
    }

    private static BatchItem item(PaymentPlan plan, PlannedTranche tranche, Payee payee) {
        return new BatchItem(
                plan.registration(),
                plan.province(),
                tranche.number(),
                tranche.attempt(),
                tranche.amountCentimes(),
                payee.number());
    }
}
