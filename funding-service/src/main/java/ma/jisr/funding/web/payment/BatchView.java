package ma.jisr.funding.web.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.payment.BatchItem;
import ma.jisr.funding.payment.LeftOut;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A batch as finance officers see it. Names and accounts are in its file only.
 *
 * @param total in dirhams
 * @param left whom it leaves out, and why
 * @param reason why it was rejected
 */
record BatchView(
        String id,
        String programme,
        Instrument.Means means,
        PaymentBatch.State state,
        int count,
        BigDecimal total,
        List<Item> items,
        List<Left> left,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant sentAt,
        @Nullable String firstCheque) {

    static BatchView of(PaymentBatch batch) {
        PaymentBatch.Verdict verdict = batch.verdict();
        return new BatchView(
                batch.id(),
                batch.programme(),
                batch.means(),
                batch.state(),
                batch.items().size(),
                Money.dirhams(batch.totalCentimes()),
                batch.items().stream().map(Item::of).toList(),
                batch.left().stream().map(Left::of).toList(),
                batch.proposedBy(),
                batch.proposedAt(),
                verdict == null ? null : verdict.by(),
                verdict == null ? null : verdict.at(),
                verdict == null ? null : verdict.reason(),
                batch.sentAt(),
                batch.printing() == null ? null : batch.printing().firstNumber());
    }

    /** One payment, whose id it will have once it is approved; the amount in dirhams. */
    record Item(String payment, String registration, String province, int tranche, BigDecimal amount) {

        static Item of(BatchItem item) {
            return new Item(
                    item.payment().toString(),
                    item.registration(),
                    item.province(),
                    item.tranche(),
                    Money.dirhams(item.amountCentimes()));
        }
    }

    /** Somebody who isn't paid, and why; {@code until} where it is only a matter of time. */
    record Left(
            String registration,
            LeftOut.Cause cause,
            @Nullable LocalDate until) {

        static Left of(LeftOut left) {
            return new Left(left.registration(), left.cause(), left.until());
        }
    }
}
