package ma.jisr.funding.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.starter.facts.Fact;

/** What a loan tells; its id is the key. */
public sealed interface LoanFact extends Fact {

    String loan();

    /** It reached her and is to be repaid; told again with the whole when another part of it did. */
    record LoanGranted(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            long amountCentimes,
            List<Instalment> instalments,
            Instant at)
            implements LoanFact {}

    /** Money that she had been handed went back; that much is no longer owed. */
    record LoanReduced(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            long amountCentimes,
            long outstandingCentimes,
            Instant at)
            implements LoanFact {}

    /** A repayment came in. */
    record RepaymentReceived(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            String repayment,
            long amountCentimes,
            long outstandingCentimes,
            Instant at)
            implements LoanFact {}

    /** An instalment is due soon. */
    record RepaymentDue(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            LocalDate dueOn,
            long amountCentimes,
            Instant at)
            implements LoanFact {}

    /** An instalment didn't come in time; all that is overdue now. */
    record RepaymentOverdue(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            LocalDate dueOn,
            long overdueCentimes,
            Instant at)
            implements LoanFact {}

    /** All of it is repaid. */
    record LoanSettled(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            Instant at)
            implements LoanFact {}

    /** The committee gave up the rest. */
    record LoanWrittenOff(
            String loan,
            String registration,
            String reference,
            String applicant,
            String programme,
            String province,
            long amountCentimes,
            String reason,
            Instant at)
            implements LoanFact {}
}
