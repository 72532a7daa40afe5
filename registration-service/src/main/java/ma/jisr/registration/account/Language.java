package ma.jisr.registration.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which the platform speaks; Arabic where nothing is said. */
public enum Language {
    AR,
    FR,
    ZGH,
    EN;

    /** The language's tag, as in documents and facts: {@code ar}, {@code fr}, {@code zgh}, {@code en}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(AR);
    }
}
