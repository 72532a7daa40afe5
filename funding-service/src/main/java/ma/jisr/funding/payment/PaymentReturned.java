package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/**
 * A transfer came back.
 *
 * @param reason as ISO 20022 codes it
 * @param afterSettlement whether it had been settled before
 */
public record PaymentReturned(
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
        String reason,
        boolean afterSettlement,
        Instant at)
        implements PaymentFact {}
