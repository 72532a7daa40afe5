package ma.jisr.registration.funding;

import java.time.Instant;

/** The cheque can no longer be cashed. */
public record ChequeExpired(
        String payment, String registration, int tranche, long amountCentimes, Means means, String cheque, Instant at)
        implements PaymentFact {}
