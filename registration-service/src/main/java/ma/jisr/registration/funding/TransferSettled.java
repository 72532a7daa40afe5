package ma.jisr.registration.funding;

import java.time.Instant;

/** The bank has paid. */
public record TransferSettled(
        String payment, String registration, int tranche, long amountCentimes, Means means, Instant at)
        implements PaymentFact {}
