package ma.jisr.starter.problem;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer the field, as a JSON pointer (RFC 6901), for example {@code /applicant/birthDate}
 * @param message the key of the text, {@code field.<message>} in the service's messages
 */
public record FieldError(String pointer, String message, List<Object> arguments) {

    public FieldError(String pointer, String message, Object... arguments) {
        this(pointer, message, List.of(arguments));
    }
}
