package ma.jisr.funding.transfer;

import java.util.List;
import java.util.Objects;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Writes what the bank is given for an approved batch of transfers. */
@Component
public class WritingTransfers {

    private final Payments payments;
    private final DebtorSettings debtor;
    private final Days days;

    WritingTransfers(Payments payments, DebtorSettings debtor, Days days) {
        this.payments = payments;
        this.debtor = debtor;
        this.days = days;
    }

    /**
     * The same bytes for the same batch, whatever became of its payments since.
     *
     * @throws Problem 409 if it isn't an approved batch of transfers, the account to pay from isn't set, or somebody in it
     *     was erased
     */
    public byte[] file(PaymentBatch batch) {
        if (batch.means() != Instrument.Means.TRANSFER) {
            throw Problem.conflict("not-transfers");
        }
        List<Payment> approved = batch.isApproved() ? payments.ofBatch(batch.id()) : List.of();
        if (approved.isEmpty()) {
            throw Problem.conflict("batch-state", batch.state().name());
        }
        if (approved.stream().anyMatch(payment -> payment.beneficiary().account() == null)) {
            throw Problem.conflict("payee-erased");
        }
        PaymentBatch.Verdict verdict = Objects.requireNonNull(batch.verdict());
        return TransferFile.of(message(batch.id()), verdict.at(), days.of(verdict.at()), debtor, approved);
    }

    /** A batch's id as banks know it, who allow 35 characters. */
    static String message(String batch) {
        return batch.replace("-", "");
    }

    /** The batch that a bank means; what isn't one of ours comes back as it is. */
    static String batch(String message) {
        return message.matches("[0-9a-f]{32}")
                ? message.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                : message;
    }
}
