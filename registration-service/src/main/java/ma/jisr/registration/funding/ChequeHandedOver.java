package ma.jisr.registration.funding;

import java.time.Instant;

/** She, or who has her power of attorney, has the cheque. */
public record ChequeHandedOver(
        String payment, String registration, int tranche, long amountCentimes, Means means, String cheque, Instant at)
        implements PaymentFact {}
