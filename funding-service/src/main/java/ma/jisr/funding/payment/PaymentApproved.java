package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/** A payment was approved by a second person; nothing has been sent yet. */
public record PaymentApproved(
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
        int programmeVersion,
        String batch,
        Instant at)
        implements PaymentFact {}
