package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/** The bank was given the order. */
public record TransferSent(
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
        Instant at)
        implements PaymentFact {}
