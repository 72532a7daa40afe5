package ma.jisr.funding.loan;

import java.time.Instant;
import java.util.Objects;

/** Writes the facts of one loan at one moment. */
record LoanFacts(Loan of, Instant at) {

    LoanFact granted() {
        return new LoanFact.LoanGranted(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                of.lentCentimes(),
                of.instalments(),
                at);
    }

    LoanFact reduced(long centimes) {
        return new LoanFact.LoanReduced(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                centimes,
                of.outstandingCentimes(),
                at);
    }

    LoanFact received(Repayment repayment) {
        return new LoanFact.RepaymentReceived(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                repayment.id(),
                repayment.amountCentimes(),
                of.outstandingCentimes(),
                at);
    }

    LoanFact due(Instalment due) {
        return new LoanFact.RepaymentDue(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                due.dueOn(),
                due.amountCentimes(),
                at);
    }

    LoanFact overdue(Instalment last, long all) {
        return new LoanFact.RepaymentOverdue(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                last.dueOn(),
                all,
                at);
    }

    LoanFact settled() {
        return new LoanFact.LoanSettled(
                of.id(), of.registration(), reference(), applicant(), of.programme(), of.province(), at);
    }

    LoanFact writtenOff(long centimes, String reason) {
        return new LoanFact.LoanWrittenOff(
                of.id(),
                of.registration(),
                reference(),
                applicant(),
                of.programme(),
                of.province(),
                centimes,
                reason,
                at);
    }

    private String reference() {
        return Objects.requireNonNull(of.reference(), "erased");
    }

    private String applicant() {
        return Objects.requireNonNull(of.applicant(), "erased");
    }
}
