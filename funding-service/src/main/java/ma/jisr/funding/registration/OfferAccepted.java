package ma.jisr.funding.registration;

import java.time.Instant;

/** An applicant accepted the place that she was offered. */
public record OfferAccepted(String registration, Instant at) implements RegistrationFact {}
