package ma.jisr.registration.funding;

import java.time.Instant;

/** The money came back, or never left; the next attempt is another payment. */
public record PaymentReturned(
        String payment, String registration, int tranche, long amountCentimes, Means means, String reason, Instant at)
        implements PaymentFact {}
