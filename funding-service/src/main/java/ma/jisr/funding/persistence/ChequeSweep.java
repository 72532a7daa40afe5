package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.cheque.FinishingCheques;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time finish printings and ceremonies, and end stale cheques. */
@Component
class ChequeSweep {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final FinishingCheques finishing;
    private final Leases leases;

    ChequeSweep(FinishingCheques finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.payments.sweep-every:3s}")
    void sweep() {
        leases.run("cheques", LEASE, finishing::finish);
    }
}
