package ma.jisr.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.programme.Instrument;

/** The bank has paid the cheque. */
public record ChequeCashed(
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
        LocalDate on,
        Instant at)
        implements PaymentFact {}
