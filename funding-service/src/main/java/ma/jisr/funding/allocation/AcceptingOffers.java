package ma.jisr.funding.allocation;

import ma.jisr.funding.registration.OfferAccepted;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Gives a place that was offered to whoever accepts it. What is saved decides: as long as the end of the offer isn't, an
 * acceptance counts, however late it comes; afterwards none does, however early it was told, for the place has gone to
 * the next in line.
 */
@Component
public class AcceptingOffers {

    private final Allocations allocations;
    private final AllocatingPlaces places;

    AcceptingOffers(Allocations allocations, AllocatingPlaces places) {
        this.allocations = allocations;
        this.places = places;
    }

    /** @throws Problem 404 if the registration was never judged: the fact waits */
    public void accept(OfferAccepted fact, FactSource source) {
        Allocation allocation = allocations
                .find(fact.registration())
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("registration", fact.registration()));
        places.accept(allocation, source);
    }
}
