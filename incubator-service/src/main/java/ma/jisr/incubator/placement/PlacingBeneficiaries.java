package ma.jisr.incubator.placement;

import ma.jisr.incubator.funding.PlaceAllocated;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/** Places with an incubator whoever is given a place by funding. */
@Service
public final class PlacingBeneficiaries {

    private final Placements placements;
    private final FindingSeats seats;

    PlacingBeneficiaries(Placements placements, FindingSeats seats) {
        this.placements = placements;
        this.seats = seats;
    }

    /** Repeatable; a registration that has been withdrawn stays without a seat. */
    public void place(PlaceAllocated fact, FactSource source) {
        Placement pending = Placement.pending(beneficiary(fact), need(fact), fact.at(), seats.now());
        String registration = fact.registration();
        Placement current = placements.create(registration, source, Decided.of(pending))
                ? pending
                : placements.handle(registration, source, placement -> Decided.of(placement));
        CrashPoints.at("incubator.afterPendingSaved");
        seats.settle(current);
    }

    private static Beneficiary beneficiary(PlaceAllocated fact) {
        return new Beneficiary(fact.registration(), fact.reference(), fact.applicant(), fact.province());
    }

    private static Need need(PlaceAllocated fact) {
        return new Need(fact.programme(), fact.commune(), fact.sector(), fact.accessibility(), fact.language());
    }
}
