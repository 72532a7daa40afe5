package ma.jisr.incubator.placement;

import ma.jisr.incubator.registration.RegistrationErased;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/**
 * Takes the person out of a placement. Her seat is found by the registration alone, so a seat that has yet to be given
 * back is given back afterwards as well.
 */
@Service
public final class ErasingBeneficiaries {

    private final Placements placements;
    private final EndingPlacements ending;
    private final FindingSeats seats;

    ErasingBeneficiaries(Placements placements, EndingPlacements ending, FindingSeats seats) {
        this.placements = placements;
        this.ending = ending;
        this.seats = seats;
    }

    /** Repeatable. Whoever withdrew has a placement, ended before it began if need be, that a late place can't undo. */
    public void erase(RegistrationErased fact, FactSource source) {
        placements.find(fact.registration()).map(Versioned::state).ifPresent(placement -> {
            placements.handle(placement.registration(), source, current -> current.erased(seats.now()));
            CrashPoints.at("incubator.afterErasedSaved");
            ending.clear(placement.registration());
        });
    }
}
