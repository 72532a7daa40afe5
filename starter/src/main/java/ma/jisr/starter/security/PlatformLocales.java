package ma.jisr.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The platform's languages: Arabic (the default), French, Amazigh, English. */
public final class PlatformLocales {

    public static final Locale ARABIC = Locale.forLanguageTag("ar");
    public static final List<Locale> ALL = List.of(ARABIC, Locale.FRENCH, Locale.forLanguageTag("zgh"), Locale.ENGLISH);

    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private PlatformLocales() {}

    /** The best of the platform's languages for this request's {@code Accept-Language}. */
    public static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    public static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(ALL);
        resolver.setDefaultLocale(ARABIC);
        return resolver;
    }
}
