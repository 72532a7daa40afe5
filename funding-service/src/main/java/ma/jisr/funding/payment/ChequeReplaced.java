package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/** Another cheque takes the place of this one, for the same payment. */
public record ChequeReplaced(
        String payment,
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        int tranche,
        long amountCentimes,
        Instrument.Kind instrument,
        Instrument.Means means,
        String cheque,
        String replacement,
        boolean handedOver,
        Instant at)
        implements PaymentFact {}
