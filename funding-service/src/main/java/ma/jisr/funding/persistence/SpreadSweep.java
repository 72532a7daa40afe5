package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.allotment.FinishingSpreads;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time finish allotments and reallocations. */
@Component
class SpreadSweep {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final FinishingSpreads finishing;
    private final Leases leases;

    SpreadSweep(FinishingSpreads finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.allotment.sweep-every:3s}")
    void sweep() {
        leases.run("spreads", LEASE, finishing::finish);
    }
}
