package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A payment was approved by a second person; nothing has been sent yet. */
public record PaymentApproved(@JsonUnwrapped PaymentTold of, int programmeVersion, String batch, Instant at)
        implements PaymentFact {}
