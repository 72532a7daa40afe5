package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/**
 * The cheque came back; it won't be paid.
 *
 * @param handedOver whether somebody had it before
 */
public record ChequeReturned(
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
