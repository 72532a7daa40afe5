package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.allocation.FinishingAllocations;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time finish what crashes left half done. */
@Component
class AllocationSweep {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final FinishingAllocations finishing;
    private final Leases leases;

    AllocationSweep(FinishingAllocations finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.allocation.sweep-every:3s}")
    void sweep() {
        leases.run("allocations", LEASE, finishing::finish);
    }
}
