package ma.jisr.registration.registration;

import java.time.Instant;

/** An officer has judged what a machine couldn't. */
public record ReviewDecided(String registration, Review.Outcome outcome, String reason, String decidedBy, Instant at)
        implements RegistrationFact {}
