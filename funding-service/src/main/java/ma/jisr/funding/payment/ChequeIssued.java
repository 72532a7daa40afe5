package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A cheque was printed, with this number. */
public record ChequeIssued(@JsonUnwrapped PaymentTold of, String cheque, Instant at) implements PaymentFact {}
