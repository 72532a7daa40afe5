package ma.jisr.funding.loan;

import java.time.Instant;
import ma.jisr.starter.facts.Fact;

/** What loans listen to: money that was approved for somebody, reached her, or went back. */
public sealed interface MoneyFact extends Fact {

    /** Only loans are to be repaid. */
    String LOAN = "HONOUR_LOAN";

    String payment();

    String registration();

    String instrument();

    Instant at();

    /** Says who would owe it, and by which version. */
    record PaymentApproved(
            String payment,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            long amountCentimes,
            String instrument,
            int programmeVersion,
            Instant at)
            implements MoneyFact {}

    /** It reached her. */
    sealed interface Reached extends MoneyFact permits ChequeHandedOver, TransferSettled {}

    record ChequeHandedOver(String payment, String registration, String instrument, Instant at) implements Reached {}

    record TransferSettled(String payment, String registration, String instrument, Instant at) implements Reached {}

    /** It went back, perhaps before it had reached her. */
    sealed interface WentBack extends MoneyFact
            permits ChequeStopped, ChequeExpired, ChequeReturned, ChequeReplaced, PaymentReturned {}

    record ChequeStopped(String payment, String registration, String instrument, Instant at) implements WentBack {}

    record ChequeExpired(String payment, String registration, String instrument, Instant at) implements WentBack {}

    record ChequeReturned(String payment, String registration, String instrument, Instant at) implements WentBack {}

    /** She has it again when the new one is handed over. */
    record ChequeReplaced(String payment, String registration, String instrument, Instant at) implements WentBack {}

    record PaymentReturned(String payment, String registration, String instrument, Instant at) implements WentBack {}
}
