package ma.jisr.funding.payment;

import java.time.Instant;
import ma.jisr.funding.programme.Instrument;
import org.jspecify.annotations.Nullable;

/** She, or her proxy, has the cheque. */
public record ChequeHandedOver(
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
        @Nullable String ceremony,
        boolean proxy,
        Instant at)
        implements PaymentFact {}
