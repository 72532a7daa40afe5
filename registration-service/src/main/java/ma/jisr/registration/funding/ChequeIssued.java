package ma.jisr.registration.funding;

import java.time.Instant;

/** A cheque is made out. */
public record ChequeIssued(
        String payment, String registration, int tranche, long amountCentimes, Means means, String cheque, Instant at)
        implements PaymentFact {}
