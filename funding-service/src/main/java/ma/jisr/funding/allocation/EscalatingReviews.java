package ma.jisr.funding.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the committee know of reviews that nobody decided in time; each once. Safe to run twice at a time. */
@Component
public class EscalatingReviews {

    private static final int BATCH = 200;

    private final Allocations allocations;
    private final Clock clock;

    EscalatingReviews(Allocations allocations, Clock clock) {
        this.allocations = allocations;
        this.clock = clock;
    }

    public void escalate() {
        Instant now = clock.instant();
        List<String> due = allocations.reviewsToEscalate(now, BATCH);
        while (!due.isEmpty()) {
            due.forEach(registration -> allocations.change(registration, allocation -> allocation.escalated(now)));
            due = allocations.reviewsToEscalate(now, BATCH);
        }
    }
}
