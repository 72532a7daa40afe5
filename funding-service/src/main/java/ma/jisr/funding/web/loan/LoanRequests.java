package ma.jisr.funding.web.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.loan.Repayment;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is sent about loans, before it is believed. */
final class LoanRequests {

    private static final int LONGEST_REASON = 500;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private LoanRequests() {}

    /**
     * A repayment.
     *
     * @param amount in dirhams
     * @param on the day on which the money came
     */
    record RepaymentRequest(
            @Nullable BigDecimal amount, @Nullable LocalDate on, Repayment.@Nullable How how) {

        /** @throws Problem 400 naming the fields */
        Valid checked(LocalDate today) {
            List<FieldError> errors = new ArrayList<>();
            if (amount == null) {
                errors.add(new FieldError("/amount", "required"));
            } else if (amount.signum() <= 0) {
                errors.add(new FieldError("/amount", "format"));
            } else if (!Money.isAmount(amount)) {
                errors.add(new FieldError("/amount", "third-decimal"));
            }
            if (on == null) {
                errors.add(new FieldError("/on", "required"));
            } else if (on.isAfter(today) || on.isBefore(FIRST)) {
                errors.add(new FieldError("/on", "not-a-past-day"));
            }
            if (how == null || how == Repayment.How.BANK_FILE) {
                errors.add(new FieldError("/how", how == null ? "required" : "format"));
            }
            if (!errors.isEmpty() || amount == null || on == null || how == null) {
                throw Problem.invalid(errors);
            }
            return new Valid(Money.centimes(amount), on, how);
        }
    }

    record Valid(long centimes, LocalDate on, Repayment.How how) {}

    record ReasonRequest(@Nullable String reason) {

        /** @throws Problem 400 if there is none, or it is longer than 500 characters */
        String checked() {
            if (reason == null || reason.isBlank()) {
                throw Problem.invalid(List.of(new FieldError("/reason", "required")));
            }
            if (reason.length() > LONGEST_REASON) {
                throw Problem.invalid(List.of(new FieldError("/reason", "format")));
            }
            return reason.strip();
        }
    }

    record AssignmentRequest(@Nullable String loan) {

        String checked() {
            if (loan == null || loan.isBlank()) {
                throw Problem.invalid(List.of(new FieldError("/loan", "required")));
            }
            return loan;
        }
    }
}
