package ma.jisr.incubator.registration;

import java.time.Instant;

/** The applicant withdrew; told on another topic than the place, so it may overtake {@code PlaceAllocated}. */
public record RegistrationWithdrawn(
        String registration, String reference, String applicant, String province, Instant at)
        implements RegistrationFact {}
