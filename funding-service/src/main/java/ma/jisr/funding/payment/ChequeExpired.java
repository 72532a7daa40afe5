package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The cheque is stale.
 *
 * @param handedOver whether somebody had it
 */
public record ChequeExpired(@JsonUnwrapped PaymentTold of, String cheque, boolean handedOver, Instant at)
        implements PaymentFact {}
