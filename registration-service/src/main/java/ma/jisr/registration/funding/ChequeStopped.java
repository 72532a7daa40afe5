package ma.jisr.registration.funding;

import java.time.Instant;

/** The bank no longer pays the cheque. */
public record ChequeStopped(
        String payment,
        String registration,
        int tranche,
        long amountCentimes,
        Means means,
        String cheque,
        String reason,
        Instant at)
        implements PaymentFact {}
