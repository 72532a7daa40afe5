package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** The bank says that the money has reached her account. */
public record TransferSettled(@JsonUnwrapped PaymentTold of, Instant at) implements PaymentFact {}
