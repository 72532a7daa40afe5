package ma.jisr.funding.web.payment;

import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.payment.PaymentBatch;
import ma.jisr.funding.payment.ProposingPayments.Proposal;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What a finance officer wants to pay.
 *
 * @param registrations whom; absent: all to whom something is due, up to 500
 */
record BatchBody(
        @Nullable String programme,
        Instrument.@Nullable Means means,
        @Nullable List<String> registrations) {

    /** @throws Problem 400 naming what is missing */
    Proposal proposal(String by) {
        List<FieldError> errors = new ArrayList<>();
        if (programme == null || programme.isBlank()) {
            errors.add(new FieldError("/programme", "required"));
        }
        if (means == null) {
            errors.add(new FieldError("/means", "required"));
        }
        if (registrations != null && (registrations.isEmpty() || registrations.size() > PaymentBatch.LARGEST)) {
            errors.add(new FieldError("/registrations", "batch-size", PaymentBatch.LARGEST));
        }
        if (registrations != null && registrations.contains(null)) {
            errors.add(new FieldError("/registrations", "format"));
        }
        if (!errors.isEmpty() || programme == null || means == null) {
            throw Problem.invalid(errors);
        }
        return new Proposal(
                programme,
                means,
                registrations == null
                        ? List.of()
                        : registrations.stream().distinct().toList(),
                by);
    }

    String digest() {
        return IdempotencyKey.digest(programme + "\n" + means + "\n" + registrations);
    }
}
