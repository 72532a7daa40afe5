package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/**
 * The cheque is stale.
 *
 * @param handedOver whether somebody had it
 */
public record ChequeExpired(
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
        Instant at)
        implements PaymentFact {}
