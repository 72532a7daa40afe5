package ma.jisr.registration.registration;

import java.util.ArrayList;
import java.util.List;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a registration, so that it is named at once. */
public final class Findings {

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param pointer JSON pointer of the field
     * @param message key of the text below {@code field.}
     */
    public void add(String pointer, String message, Object... arguments) {
        errors.add(new FieldError(pointer, message, arguments));
    }

    public void addIf(boolean wrong, String pointer, String message, Object... arguments) {
        if (wrong) {
            add(pointer, message, arguments);
        }
    }

    /** Whether {@code value} is there; a gap is found if not. */
    boolean has(@Nullable Object value, String pointer) {
        boolean gap = value == null || value instanceof String text && text.isBlank();
        addIf(gap, pointer, "required");
        return !gap;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws Problem 400 with one entry per finding, if there is any */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
