package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.payment.FinishingBatches;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time finish the batches that crashes left half done. */
@Component
class BatchSweep {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final FinishingBatches finishing;
    private final Leases leases;

    BatchSweep(FinishingBatches finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.payments.sweep-every:3s}")
    void sweep() {
        leases.run("batches", LEASE, finishing::finish);
    }
}
