package ma.jisr.funding.web.payment;

import java.util.List;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Why somebody does what takes something away from others. */
record ReasonBody(@Nullable String reason) {

    private static final int LONGEST = 1_000;

    /** @throws Problem 400 if there is none, or an essay */
    String required() {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("/reason", "required")));
        }
        if (reason.length() > LONGEST) {
            throw Problem.invalid(List.of(new FieldError("/reason", "format")));
        }
        return reason;
    }
}
