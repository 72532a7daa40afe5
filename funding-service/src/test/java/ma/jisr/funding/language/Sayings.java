package ma.jisr.funding.language;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The service's own texts for tests without Spring, read as the starter reads them. */
public final class Sayings {

    private Sayings() {}

    public static Phrases phrases() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("ar"));
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Phrases(messages);
    }
}
