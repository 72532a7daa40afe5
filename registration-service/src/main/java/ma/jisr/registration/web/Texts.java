package ma.jisr.registration.web;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import ma.jisr.registration.registration.Findings;
import org.jspecify.annotations.Nullable;

/** Cleans typed text and refuses what no form field needs: too much of it, control characters, broken characters. */
final class Texts {

    private Texts() {}

    /** One line; null if there is nothing but blanks. */
    static @Nullable String line(@Nullable String typed, int longest, String pointer, Findings findings) {
        return text(typed, longest, pointer, findings, Texts::isForbidden);
    }

    /** As {@link #line}, but lines may be broken. */
    static @Nullable String lines(@Nullable String typed, int longest, String pointer, Findings findings) {
        return text(typed, longest, pointer, findings, c -> isForbidden(c) && c != '\n' && c != '\r' && c != '\t');
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
