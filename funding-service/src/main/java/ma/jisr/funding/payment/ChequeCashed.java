package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;

/** The bank has paid the cheque. */
public record ChequeCashed(@JsonUnwrapped PaymentTold of, String cheque, LocalDate on, Instant at)
        implements PaymentFact {}
