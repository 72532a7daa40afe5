package ma.jisr.funding.loan;

import ma.jisr.funding.loan.MoneyFact.PaymentApproved;
import ma.jisr.funding.loan.MoneyFact.Reached;
import ma.jisr.funding.loan.MoneyFact.WentBack;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Component;

/** Keeps a loan for whoever is paid one: made when a payment is approved, owed from the day on which it reaches her. */
@Component
public class LendingMoney {

    private final Loans loans;
    private final PublishedProgrammes programmes;

    LendingMoney(Loans loans, PublishedProgrammes programmes) {
        this.loans = loans;
        this.programmes = programmes;
    }

    /** Grants are no business of loans. Safe to repeat. */
    public void lend(MoneyFact fact, FactSource source) {
        if (!MoneyFact.LOAN.equals(fact.instrument())) {
            return;
        }
        String id = Loan.idOf(fact.registration());
        switch (fact) {
            case PaymentApproved approved -> approve(id, approved, source);
            case Reached reached -> loans.handle(id, source, loan -> loan.reached(reached.payment(), reached.at()));
            case WentBack back -> loans.handle(id, source, loan -> loan.wentBack(back.payment(), back.at()));
        }
    }

    private void approve(String id, PaymentApproved fact, FactSource source) {
        ProgrammeVersion version = programmes.version(fact.programme(), fact.programmeVersion());
        Integer months = version.instrument().months();
        if (months == null) {
            throw new IllegalStateException(version.id() + " lends nothing");
        }
        int days = version.delays().reminderDays();
        if (!loans.create(id, source, Decided.of(Loan.approved(fact, months, days)))) {
            loans.handle(id, source, loan -> loan.with(fact, months, days));
        }
    }
}
