package ma.jisr.funding.loan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.jisr.starter.facts.Fact;

/** What a loan tells; its id is the key. */
public sealed interface LoanFact extends Fact {

    LoanTold of();

    /** It reached her and is to be repaid; told again with the whole when another part of it did. */
    record LoanGranted(@JsonUnwrapped LoanTold of, long amountCentimes, List<Instalment> instalments, Instant at)
            implements LoanFact {}

    /** Money that she had been handed went back; that much is no longer owed. */
    record LoanReduced(@JsonUnwrapped LoanTold of, long amountCentimes, long outstandingCentimes, Instant at)
            implements LoanFact {}

    /** A repayment came in. */
    record RepaymentReceived(
            @JsonUnwrapped LoanTold of, String repayment, long amountCentimes, long outstandingCentimes, Instant at)
            implements LoanFact {}

    /** An instalment is due soon. */
    record RepaymentDue(@JsonUnwrapped LoanTold of, LocalDate dueOn, long amountCentimes, Instant at)
            implements LoanFact {}

    /** An instalment didn't come in time; all that is overdue now. */
    record RepaymentOverdue(@JsonUnwrapped LoanTold of, LocalDate dueOn, long overdueCentimes, Instant at)
            implements LoanFact {}

    /** All of it is repaid. */
    record LoanSettled(@JsonUnwrapped LoanTold of, Instant at) implements LoanFact {}

    /** The committee gave up the rest. */
    record LoanWrittenOff(@JsonUnwrapped LoanTold of, long amountCentimes, String reason, Instant at)
            implements LoanFact {}

    /** What every fact of a loan says of it; written beside the fact's own fields, not as an object of its own. */
    record LoanTold(
            String loan, String registration, String reference, String applicant, String programme, String province) {

        static LoanTold of(Loan loan) {
            return new LoanTold(
                    loan.id(),
                    loan.registration(),
                    Objects.requireNonNull(loan.reference(), "erased"),
                    Objects.requireNonNull(loan.applicant(), "erased"),
                    loan.programme(),
                    loan.province());
        }
    }
}
