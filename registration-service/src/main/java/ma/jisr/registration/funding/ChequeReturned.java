package ma.jisr.registration.funding;

import java.time.Instant;

/** The cheque came back. */
public record ChequeReturned(
        String payment,
        String registration,
        int tranche,
        long amountCentimes,
        Means means,
        String cheque,
        String reason,
        Instant at)
        implements PaymentFact {}
