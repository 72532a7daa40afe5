package ma.jisr.funding.web.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ma.jisr.funding.payment.Milestone;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.PaymentPlan;
import ma.jisr.funding.payment.PlannedTranche;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** How one registration's money is paid, and what was paid; amounts in dirhams. */
record PlanView(
        String registration,
        String programme,
        Instrument.Kind instrument,
        Instrument.Means means,
        BigDecimal amount,
        List<TrancheView> tranches,
        List<MilestoneView> milestones,
        List<PaymentView> payments,
        @Nullable Instant cancelledAt,
        @Nullable Instant completedAt) {

    static PlanView of(PaymentPlan plan, List<Payment> payments) {
        return new PlanView(
                plan.registration(),
                plan.programme(),
                plan.instrument(),
                plan.means(),
                Money.dirhams(plan.amountCentimes()),
                plan.tranches().stream().map(TrancheView::of).toList(),
                plan.milestones().stream().map(MilestoneView::of).toList(),
                payments.stream().map(PaymentView::of).toList(),
                plan.cancelledAt(),
                plan.completedAt());
    }

    /** @param after the milestone that makes it due */
    record TrancheView(int number, String after, BigDecimal amount, PlannedTranche.State state, int attempt) {

        static TrancheView of(PlannedTranche tranche) {
            return new TrancheView(
                    tranche.number(),
                    tranche.after(),
                    Money.dirhams(tranche.amountCentimes()),
                    tranche.state(),
                    tranche.attempt());
        }
    }

    /** When it was reached. */
    record MilestoneView(String milestone, Instant at) {

        static MilestoneView of(Milestone milestone) {
            return new MilestoneView(milestone.milestone(), milestone.at());
        }
    }

    /** @param reason why it came back, if it did */
    record PaymentView(
            String id,
            int tranche,
            int attempt,
            BigDecimal amount,
            Payment.State state,
            @Nullable String cheque,
            @Nullable String reason,
            Instant approvedAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.tranche(),
                    payment.attempt(),
                    Money.dirhams(payment.amountCentimes()),
                    payment.state(),
                    payment.cheque() == null ? null : payment.cheque().number(),
                    payment.reason(),
                    payment.approvedAt());
        }
    }
}
