package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** She, or her proxy, has the cheque. */
public record ChequeHandedOver(
        @JsonUnwrapped PaymentTold of,
        String cheque,
        @Nullable String ceremony,
        boolean proxy,
        Instant at) implements PaymentFact {}
