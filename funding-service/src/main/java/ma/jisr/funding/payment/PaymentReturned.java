package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A transfer came back.
 *
 * @param reason as ISO 20022 codes it
 * @param afterSettlement whether it had been settled before
 */
public record PaymentReturned(@JsonUnwrapped PaymentTold of, String reason, boolean afterSettlement, Instant at)
        implements PaymentFact {}
