package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** Another cheque takes the place of this one, for the same payment. */
public record ChequeReplaced(
        @JsonUnwrapped PaymentTold of, String cheque, String replacement, boolean handedOver, Instant at)
        implements PaymentFact {}
