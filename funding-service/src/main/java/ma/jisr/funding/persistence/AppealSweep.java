package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.appeal.FinishingAppeals;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time finish appeals that a crash left half done. */
@Component
class AppealSweep {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final FinishingAppeals finishing;
    private final Leases leases;

    AppealSweep(FinishingAppeals finishing, Leases leases) {
        this.finishing = finishing;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.appeals.sweep-every:3s}")
    void sweep() {
        leases.run("appeals", LEASE, finishing::finish);
    }
}
