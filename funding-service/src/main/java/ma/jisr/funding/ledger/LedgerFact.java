package ma.jisr.funding.ledger;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;

/** What the ledger reads back of funding's own facts: the amounts, and whose and where they are. */
public sealed interface LedgerFact extends Fact {

    String programme();

    /** Says how much an envelope has. */
    sealed interface OfBudget extends LedgerFact permits ProgrammePublished, EnvelopesSigned, PlacesReallocated {}

    /** Says what became of a place. */
    sealed interface OfPlace extends LedgerFact permits PlaceAllocated, PlaceReleased {
        String registration();

        String province();

        long amountCentimes();

        Instant at();
    }

    /** Says where the money of a payment went. */
    sealed interface OfPayment extends LedgerFact
            permits PaymentApproved,
                    TransferSent,
                    TransferSettled,
                    PaymentReturned,
                    ChequeIssued,
                    ChequeHandedOver,
                    ChequeCashed,
                    ChequeExpired,
                    ChequeReturned,
                    ChequeStopped,
                    ChequeReplaced {
        String payment();

        String registration();

        String province();

        long amountCentimes();

        Instant at();
    }

    /** Says what is owed of a loan. */
    sealed interface OfLoan extends LedgerFact permits LoanGranted, LoanReduced, RepaymentReceived, LoanWrittenOff {
        String loan();

        String registration();

        String province();

        long amountCentimes();

        Instant at();
    }

    /** The total of one envelope. */
    record EnvelopeTotal(String province, long amountCentimes) {}

    /** What one envelope gave to another. */
    record Move(String from, String to, long amountCentimes) {}

    /** @param envelopes absent in facts of old; the version in the database says the same */
    record ProgrammePublished(
            String programme, int version, @Nullable List<EnvelopeTotal> envelopes) implements OfBudget {}

    /** New totals. */
    record EnvelopesSigned(String programme, List<EnvelopeTotal> envelopes, Instant at) implements OfBudget {}

    record PlacesReallocated(String programme, List<Move> moves, Instant at) implements OfBudget {}

    record PlaceAllocated(String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPlace {}

    record PlaceReleased(String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPlace {}

    record PaymentApproved(
            String payment,
            String registration,
            String programme,
            String province,
            long amountCentimes,
            int programmeVersion,
            Instant at)
            implements OfPayment {}

    record TransferSent(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record TransferSettled(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record PaymentReturned(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeIssued(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeHandedOver(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeCashed(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeExpired(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeReturned(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    record ChequeStopped(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    /** A new cheque of the same payment takes the old one's place. */
    record ChequeReplaced(
            String payment, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfPayment {}

    /** @param amountCentimes of the whole loan as it is now */
    record LoanGranted(
            String loan, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfLoan {}

    /** @param amountCentimes how much less */
    record LoanReduced(
            String loan, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfLoan {}

    record RepaymentReceived(
            String loan, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfLoan {}

    /** @param amountCentimes what was still owed */
    record LoanWrittenOff(
            String loan, String registration, String programme, String province, long amountCentimes, Instant at)
            implements OfLoan {}
}
