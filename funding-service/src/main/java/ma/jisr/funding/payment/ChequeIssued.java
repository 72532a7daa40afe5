package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;

/** A cheque was printed, with this number. */
public record ChequeIssued(
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
        Instant at)
        implements PaymentFact {}
