package ma.jisr.registration.persistence;

import java.time.Duration;
import ma.jisr.registration.rights.ErasingPersons;
import ma.jisr.registration.rights.Retaining;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends erasures that a crash left, and erases files whose time is over, once a day; each on one copy. */
@Component
class RightsSweep {

    private static final Duration ERASURE_LEASE = Duration.ofMinutes(2);
    private static final Duration RETENTION_LEASE = Duration.ofHours(20);

    private final ErasingPersons erasing;
    private final Retaining retaining;
    private final Leases leases;

    RightsSweep(ErasingPersons erasing, Retaining retaining, Leases leases) {
        this.erasing = erasing;
        this.retaining = retaining;
        this.leases = leases;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
    void resume() {
        leases.run("erasures", ERASURE_LEASE, erasing::resume);
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT24H")
    void retain() {
        leases.run("retention", RETENTION_LEASE, retaining::erase);
    }
}
