package ma.jisr.registration.funding;

import java.time.Instant;

/** The order is with the bank. */
public record TransferSent(
        String payment, String registration, int tranche, long amountCentimes, Means means, Instant at)
        implements PaymentFact {}
