package ma.jisr.incubator.placement;

import java.time.Instant;
import ma.jisr.incubator.accreditation.Names;

/**
 * A beneficiary has a seat with an incubator.
 *
 * @param commune where the incubator is
 */
public record BeneficiaryPlaced(
        String registration,
        String reference,
        String applicant,
        String incubator,
        Names incubatorName,
        String commune,
        Instant at)
        implements PlacementFact {}
