package ma.jisr.registration.registration;

import java.time.Instant;

/** She takes the place that she was offered. */
public record OfferAccepted(
        String registration, String reference, String applicant, String programme, String province, Instant at)
        implements RegistrationFact {}
