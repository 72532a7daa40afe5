package ma.jisr.incubator.placement;

import java.time.Instant;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.funding.PlaceReleased;
import ma.jisr.incubator.placement.PlacementEnded.Cause;
import ma.jisr.incubator.registration.RegistrationWithdrawn;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/** Ends the placement of whoever withdraws or gives her place back, and gives her seat to the next who waits. */
@Service
public final class EndingPlacements {

    private final Placements placements;
    private final Incubators incubators;
    private final FindingSeats seats;

    EndingPlacements(Placements placements, Incubators incubators, FindingSeats seats) {
        this.placements = placements;
        this.incubators = incubators;
        this.seats = seats;
    }

    public void end(RegistrationWithdrawn fact, FactSource source) {
        end(
                new Beneficiary(fact.registration(), fact.reference(), fact.applicant(), fact.province()),
                fact.at(),
                source);
    }

    public void end(PlaceReleased fact, FactSource source) {
        end(
                new Beneficiary(fact.registration(), fact.reference(), fact.applicant(), fact.province()),
                fact.at(),
                source);
    }

    private void end(Beneficiary leaver, Instant at, FactSource source) {
        Placement early = Placement.endedBeforeItBegan(leaver, at, seats.now());
        if (placements.create(leaver.registration(), source, Decided.of(early))) {
            return;
        }
        placements.handle(leaver.registration(), source, placement -> placement.ended(Cause.WITHDRAWN, seats.now()));
        CrashPoints.at("incubator.afterEndedSaved");
        clear(leaver.registration());
    }

    /** Empties the seat of an ended placement, wherever it is; repeatable. */
    void clear(String registration) {
        boolean toClear = placements
                .find(registration)
                .map(Versioned::state)
                .filter(Placement::leavesSomethingToClear)
                .isPresent();
        if (toClear) {
            incubators.seating(registration).forEach(at -> seats.vacate(at, registration));
            CrashPoints.at("incubator.afterSeatVacated");
            placements.change(registration, Placement::clear);
        }
    }
}
