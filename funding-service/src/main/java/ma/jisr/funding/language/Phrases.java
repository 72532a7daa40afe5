package ma.jisr.funding.language;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The service's own texts (not those of programmes), by key, in all four languages at once. */
@Component
public class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if a language lacks the key */
    public Text of(String key, Object... arguments) {
        return new Text(
                in("ar", key, arguments),
                in("fr", key, arguments),
                in("zgh", key, arguments),
                in("en", key, arguments));
    }

    private String in(String language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }
}
