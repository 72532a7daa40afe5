package ma.jisr.funding.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a draft from being published.
 *
 * @param pointer the field, as a JSON pointer into the draft
 * @param rule the id of the rule or criterion; null if it isn't about one
 * @param line in the expression, from 1; null if it isn't about a place in one; likewise the column
 * @param message the key of the text, {@code field.<message>} in the service's messages
 */
public record Fault(
        String pointer,
        @Nullable String rule,
        @Nullable Integer line,
        @Nullable Integer column,
        String message,
        List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** About a field that is no expression. */
    public static Fault at(String pointer, String message, String... arguments) {
        return new Fault(pointer, null, null, null, message, List.of(arguments));
    }
}
