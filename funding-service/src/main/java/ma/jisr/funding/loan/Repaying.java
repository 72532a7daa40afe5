package ma.jisr.funding.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Enters repayments, and write-offs by the committee. */
@Component
public class Repaying {

    private final Loans loans;
    private final Clock clock;

    Repaying(Loans loans, Clock clock) {
        this.loans = loans;
        this.clock = clock;
    }

    public LocalDate today() {
        return Days.of(clock.instant());
    }

    /**
     * @param repayment its id: the same one again changes nothing
     * @throws ma.jisr.starter.problem.Problem 404 if there is no loan; 409 if she owes less, or nothing
     */
    public Loan repay(String loan, String repayment, long centimes, LocalDate on, Repayment.How how, String by) {
        Instant now = clock.instant();
        return loans.change(loan, each -> each.repaid(new Repayment(repayment, centimes, on, how, by, now), now));
    }

    /** @throws ma.jisr.starter.problem.Problem 404 if there is no loan; 409 if nothing is owed */
    public Loan writeOff(String loan, String reason, String by) {
        return loans.change(loan, each -> each.writtenOff(reason, by, clock.instant()));
    }
}
