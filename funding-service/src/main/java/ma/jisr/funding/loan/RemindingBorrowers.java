package ma.jisr.funding.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what is due soon and what is overdue, each once. Safe to run twice at a time. */
@Component
public class RemindingBorrowers {

    private static final int AT_ONCE = 500;

    private final Loans loans;
    private final Clock clock;

    RemindingBorrowers(Loans loans, Clock clock) {
        this.loans = loans;
        this.clock = clock;
    }

    public void remind() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        List<String> found = loans.toTellOn(today, AT_ONCE);
        found.forEach(id -> loans.change(id, loan -> loan.told(today, now)));
    }
}
