package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The cheque came back; it won't be paid.
 *
 * @param handedOver whether somebody had it before
 */
public record ChequeReturned(
        @JsonUnwrapped PaymentTold of, String cheque, boolean handedOver, String reason, Instant at)
        implements PaymentFact {}
