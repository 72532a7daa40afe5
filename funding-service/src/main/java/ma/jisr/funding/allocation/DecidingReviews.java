package ma.jisr.funding.allocation;

import java.time.Clock;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Applies what an officer judged where rules left it to a human. */
@Component
public class DecidingReviews {

    private final Allocations allocations;
    private final AllocatingPlaces places;
    private final Phrases phrases;
    private final Clock clock;

    DecidingReviews(Allocations allocations, AllocatingPlaces places, Phrases phrases, Clock clock) {
        this.allocations = allocations;
        this.places = places;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @throws ma.jisr.starter.problem.Problem 404 if the registration was never judged: the fact waits */
    public void decide(ReviewDecided review, FactSource source) {
        Allocation after = allocations.handle(
                review.registration(), source, allocation -> allocation.reviewed(review, phrases, clock.instant()));
        CrashPoints.at("funding.afterReviewBeforeHold");
        places.settle(after);
    }
}
