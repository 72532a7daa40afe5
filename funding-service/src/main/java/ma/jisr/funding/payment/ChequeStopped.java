package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/**
 * The bank was told not to pay the cheque.
 *
 * @param handedOver whether somebody had it before
 */
public record ChequeStopped(
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
        boolean handedOver,
        String reason,
        Instant at)
        implements PaymentFact {}
