package ma.jisr.funding.language;

import java.util.Arrays;
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

    /** With arguments that are texts themselves: each language gets its own. */
    public Text with(String key, Text... arguments) {
        return new Text(
                in("ar", key, Arrays.stream(arguments).map(Text::ar).toArray()),
                in("fr", key, Arrays.stream(arguments).map(Text::fr).toArray()),
                in("zgh", key, Arrays.stream(arguments).map(Text::zgh).toArray()),
                in("en", key, Arrays.stream(arguments).map(Text::en).toArray()));
    }

    private String in(String language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }
}
