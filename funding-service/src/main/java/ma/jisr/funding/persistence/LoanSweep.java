package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.loan.MatchingRepayments;
import ma.jisr.funding.loan.RemindingBorrowers;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time tell what is due, and take up lines of bank files that a crash left. */
@Component
class LoanSweep {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final RemindingBorrowers reminding;
    private final MatchingRepayments matching;
    private final Leases leases;

    LoanSweep(RemindingBorrowers reminding, MatchingRepayments matching, Leases leases) {
        this.reminding = reminding;
        this.matching = matching;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.loans.sweep-every:30s}")
    void sweep() {
        leases.run("loans", LEASE, () -> {
            reminding.remind();
            matching.finish();
        });
    }
}
