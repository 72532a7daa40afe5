package ma.jisr.funding.web.cheque;

import java.time.LocalDate;
import java.util.List;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What callers send about cheques; each names what is missing or wrong in it. */
final class Bodies {

    private static final int LONGEST = 1_000;

    private Bodies() {}

    /** @param firstNumber as it stands on the first cheque of the book that isn't used */
    record PrintingBody(@Nullable String firstNumber) {
        String required() {
            return chequeNumber("/firstNumber", firstNumber);
        }
    }

    /** @param number of the cheque that takes the other's place */
    record ReplacementBody(@Nullable String number) {
        String required() {
            return chequeNumber("/number", number);
        }
    }

    /** @param on the day on which the bank paid */
    record CashedBody(@Nullable LocalDate on) {
        LocalDate required(LocalDate today) {
            if (on == null) {
                throw invalid("/on", "required");
            }
            if (on.isAfter(today)) {
                throw invalid("/on", "not-later");
            }
            return on;
        }
    }

    /** Why. */
    record ReasonBody(@Nullable String reason) {
        String required() {
            return text("/reason", reason);
        }
    }

    /** Either the code that was sent to her, or who signs for her. */
    record HandoverBody(@Nullable String code, @Nullable ProxyBody proxy) {
        HandoverBody checked() {
            if ((code == null) == (proxy == null)) {
                throw invalid("/code", "code-or-proxy");
            }
            return this;
        }
    }

    /**
     * Who signs for her.
     *
     * @param signedOn the day of the power of attorney
     * @param documentSeen whether the officer has seen it
     */
    record ProxyBody(
            @Nullable String name,
            @Nullable String nationalId,
            @Nullable LocalDate signedOn,
            @Nullable Boolean documentSeen) {}

    static String text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw invalid(pointer, "required");
        }
        if (text.length() > LONGEST) {
            throw invalid(pointer, "format");
        }
        return text.strip();
    }

    private static String chequeNumber(String pointer, @Nullable String number) {
        if (number == null) {
            throw invalid(pointer, "required");
        }
        if (!number.matches("[0-9]{1,12}")) {
            throw invalid(pointer, "cheque-number");
        }
        return number;
    }

    static Problem invalid(String pointer, String message) {
        return Problem.invalid(List.of(new FieldError(pointer, message)));
    }
}
