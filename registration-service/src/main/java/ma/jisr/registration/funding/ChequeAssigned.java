package ma.jisr.registration.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The cheque will be handed over at a ceremony.
 *
 * @param venue by language (ar, fr, zgh, en)
 */
public record ChequeAssigned(
        String payment,
        String registration,
        int tranche,
        long amountCentimes,
        Means means,
        String cheque,
        LocalDate heldOn,
        Map<String, String> venue,
        Instant at)
        implements PaymentFact {}
