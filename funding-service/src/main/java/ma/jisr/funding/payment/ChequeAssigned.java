package ma.jisr.funding.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.language.Text;

/** A cheque will be handed over at this ceremony. */
public record ChequeAssigned(
        @JsonUnwrapped PaymentTold of, String cheque, String ceremony, LocalDate heldOn, Text venue, Instant at)
        implements PaymentFact {}
