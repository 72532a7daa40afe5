package ma.jisr.registration.web;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;
import ma.jisr.registration.registration.Findings;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Cleans typed text and refuses what no form field needs: too much of it, control characters, broken characters. */
final class Texts {

    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 5;

    private Texts() {}

    /** One line; null if there is nothing but blanks. */
    static @Nullable String line(@Nullable String typed, int longest, String pointer, Findings findings) {
        return text(typed, longest, pointer, findings, Texts::isForbidden);
    }

    /** As {@link #line}, but lines may be broken. */
    static @Nullable String lines(@Nullable String typed, int longest, String pointer, Findings findings) {
        return text(typed, longest, pointer, findings, c -> isForbidden(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /**
     * Why somebody needs to see what is masked, for the record.
     *
     * @throws Problem 400 if it is missing, too short to say anything, or no line of text
     */
    static String reason(@Nullable String typed, String pointer) {
        Findings findings = new Findings();
        String line = line(typed, LONGEST_REASON, pointer, findings);
        findings.refuse();
        if (line == null || line.length() < SHORTEST_REASON) {
            throw Problem.invalid(List.of(new FieldError(pointer, "required")));
        }
        return line;
    }

    private static @Nullable String text(
            @Nullable String typed, int longest, String pointer, Findings findings, IntPredicate forbidden) {
        if (typed == null) {
            return null;
        }
        if (typed.codePointCount(0, typed.length()) > longest) {
            findings.add(pointer, "too-long", Integer.toString(longest));
            return null;
        }
        if (typed.codePoints().anyMatch(forbidden)) {
            findings.add(pointer, "control-characters");
            return null;
        }
        String clean = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Controls, halves of surrogate pairs, and marks that turn the order of other people's text around. */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
