package ma.jisr.registration.funding;

import java.time.Instant;

/** A second finance officer has approved it. */
public record PaymentApproved(
        String payment, String registration, int tranche, long amountCentimes, Means means, Instant at)
        implements PaymentFact {}
