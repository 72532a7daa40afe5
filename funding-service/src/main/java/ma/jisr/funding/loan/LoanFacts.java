package ma.jisr.funding.loan;

import java.time.Instant;

/** Writes the facts of one loan at one moment. */
record LoanFacts(Loan of, Instant at) {

    LoanFact granted() {
        return new LoanFact.LoanGranted(told(), of.lentCentimes(), of.instalments(), at);
    }

    LoanFact reduced(long centimes) {
        return new LoanFact.LoanReduced(told(), centimes, of.outstandingCentimes(), at);
    }

    LoanFact received(Repayment repayment) {
        return new LoanFact.RepaymentReceived(
                told(), repayment.id(), repayment.amountCentimes(), of.outstandingCentimes(), at);
    }

    LoanFact due(Instalment due) {
        return new LoanFact.RepaymentDue(told(), due.dueOn(), due.amountCentimes(), at);
    }

    LoanFact overdue(Instalment last, long all) {
        return new LoanFact.RepaymentOverdue(told(), last.dueOn(), all, at);
    }

    LoanFact settled() {
        return new LoanFact.LoanSettled(told(), at);
    }

    LoanFact writtenOff(long centimes, String reason) {
        return new LoanFact.LoanWrittenOff(told(), centimes, reason, at);
    }

    private LoanFact.LoanTold told() {
        return LoanFact.LoanTold.of(of);
    }
}
