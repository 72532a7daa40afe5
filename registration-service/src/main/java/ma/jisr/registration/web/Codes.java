package ma.jisr.registration.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ma.jisr.registration.registration.Findings;
import org.jspecify.annotations.Nullable;

/** Reads lists of codes, each of which must be known. */
final class Codes {

    private static final int MOST = 1000;

    private Codes() {}

    /** Each once, in the order typed; one finding for each that isn't known. */
    static List<String> known(
            @Nullable List<@Nullable String> typed,
            String pointer,
            String message,
            Predicate<String> isKnown,
            Findings findings) {
        if (typed == null) {
            return List.of();
        }
        if (typed.size() > MOST) {
            findings.add(pointer, "format");
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String code = typed.get(i);
            if (code != null && isKnown.test(code)) {
                known.add(code);
            } else {
                findings.add(pointer + "/" + i, message);
            }
        }
        return List.copyOf(known);
    }
}
