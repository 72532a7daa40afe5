package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.round.FinishingRounds;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time draw rounds and finish what a crash left half drawn. */
@Component
class RoundSweep {

    /** A large round takes about as long; a second copy that joins in does no harm. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final FinishingRounds finishing;
    private final Leases leases;

    RoundSweep(FinishingRounds finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.rounds.sweep-every:3s}")
    void sweep() {
        leases.run("rounds", LEASE, finishing::finish);
    }
}
