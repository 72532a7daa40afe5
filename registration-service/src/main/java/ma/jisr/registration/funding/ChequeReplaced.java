package ma.jisr.registration.funding;

import java.time.Instant;

/** Another cheque takes its place, of the same payment. */
public record ChequeReplaced(
        String payment,
        String registration,
        int tranche,
        long amountCentimes,
        Means means,
        String cheque,
        String replacement,
        Instant at)
        implements PaymentFact {}
