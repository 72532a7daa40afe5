package ma.jisr.registration.persistence;

import java.time.Clock;
import java.time.Duration;
import ma.jisr.registration.account.RefreshFamilies;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes long sign-ins that have ended, once an hour, on one copy. */
@Component
class EndedSignInsSweep {

    private static final Duration LEASE = Duration.ofMinutes(50);

    private final RefreshFamilies families;
    private final Leases leases;
    private final Clock clock;

    EndedSignInsSweep(RefreshFamilies families, Leases leases, Clock clock) {
        this.families = families;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        leases.run("ended-sign-ins", LEASE, () -> families.forgetEndedBefore(clock.instant()));
    }
}
