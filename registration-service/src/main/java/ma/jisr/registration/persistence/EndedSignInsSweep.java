package ma.jisr.registration.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.jisr.registration.account.CodeRequests;
import ma.jisr.registration.account.Counters;
import ma.jisr.registration.account.RefreshFamilies;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes long sign-ins that have ended, and what is left of requests for codes, once an hour, on one copy. */
@Component
class EndedSignInsSweep {

    private static final Duration LEASE = Duration.ofMinutes(50);
    private static final Duration UNKNOWN_ADDRESSES = Duration.ofDays(1);
    private static final Duration KNOWN_ADDRESSES = Duration.ofDays(180);

    private final RefreshFamilies families;
    private final CodeRequests requests;
    private final Counters counters;
    private final Leases leases;
    private final Clock clock;

    EndedSignInsSweep(RefreshFamilies families, CodeRequests requests, Counters counters, Leases leases, Clock clock) {
        this.families = families;
        this.requests = requests;
        this.counters = counters;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        leases.run("ended-sign-ins", LEASE, this::forgetNow);
    }

    private void forgetNow() {
        Instant now = clock.instant();
        families.forgetEndedBefore(now);
        requests.forgetIssuedBefore(now.minus(UNKNOWN_ADDRESSES), now.minus(KNOWN_ADDRESSES));
        counters.forgetBefore(now);
    }
}
