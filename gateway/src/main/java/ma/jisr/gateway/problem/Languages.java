package ma.jisr.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The platform's languages: Arabic (the default), French, Amazigh, English. */
final class Languages {

    static final List<String> ALL = List.of("ar", "fr", "zgh", "en");

    private static final int LONGEST = 200;

    private Languages() {}

    /** The best of them for an {@code Accept-Language}; a missing or ill-formed one means the default. */
    static String of(@Nullable String accepted) {
        if (accepted == null || accepted.length() > LONGEST) {
            return ALL.getFirst();
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), ALL);
            return tag == null ? ALL.getFirst() : tag;
        } catch (IllegalArgumentException e) {
            return ALL.getFirst();
        }
    }
}
