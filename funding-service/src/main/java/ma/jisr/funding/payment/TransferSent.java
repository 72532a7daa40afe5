package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** The bank was given the order. */
public record TransferSent(@JsonUnwrapped PaymentTold of, Instant at) implements PaymentFact {}
