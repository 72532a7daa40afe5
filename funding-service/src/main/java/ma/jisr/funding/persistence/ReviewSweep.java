package ma.jisr.funding.persistence;

import java.time.Duration;
import ma.jisr.funding.allocation.EscalatingReviews;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has one copy of the service at a time escalate overdue reviews. */
@Component
class ReviewSweep {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EscalatingReviews escalating;
    private final Leases leases;

    ReviewSweep(EscalatingReviews escalating, Leases leases) {
        this.escalating = escalating;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${jisr.reviews.sweep-every:60s}")
    void sweep() {
        leases.run("reviews", LEASE, escalating::escalate);
    }
}
