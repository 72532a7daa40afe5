package ma.jisr.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Instrument;

/** A cheque will be handed over at this ceremony. */
public record ChequeAssigned(
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
        String ceremony,
        LocalDate heldOn,
        Text venue,
        Instant at)
        implements PaymentFact {}
