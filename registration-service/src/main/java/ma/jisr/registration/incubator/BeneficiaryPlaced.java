package ma.jisr.registration.incubator;

import java.time.Instant;
import java.util.Map;

/**
 * An incubator near her takes her in.
 *
 * @param incubatorName by language (ar, fr)
 */
public record BeneficiaryPlaced(
        String registration, String incubator, Map<String, String> incubatorName, String commune, Instant at)
        implements IncubatorFact {}
