package ma.jisr.funding.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What facts about money name in place of somebody who was erased: the money still moves, and books must know it. */
final class Erased {

    static final String REFERENCE = "JSR-00000000";
    static final String APPLICANT = "erased";

    private Erased() {}

    static String or(@Nullable String value, String erased) {
        return Objects.requireNonNullElse(value, erased);
    }
}
