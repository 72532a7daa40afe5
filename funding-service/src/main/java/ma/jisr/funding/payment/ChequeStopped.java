package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The bank was told not to pay the cheque.
 *
 * @param handedOver whether somebody had it before
 */
public record ChequeStopped(@JsonUnwrapped PaymentTold of, String cheque, boolean handedOver, String reason, Instant at)
        implements PaymentFact {}
