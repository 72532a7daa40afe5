package ma.jisr.registration.funding;

import java.time.Instant;

/** The bank has paid the cheque. */
public record ChequeCashed(
        String payment, String registration, int tranche, long amountCentimes, Means means, String cheque, Instant at)
        implements PaymentFact {}
