package ma.jisr.notification.funding;

import java.time.LocalDate;
import java.util.Map;

/**
 * The cheque will be handed over at a ceremony.
 *
 * @param venue by language code
 */
public record ChequeAssigned(
        String registration,
        String reference,
        String applicant,
        String province,
        long amountCentimes,
        String cheque,
        LocalDate heldOn,
        Map<String, String> venue)
        implements FundingFact {}
