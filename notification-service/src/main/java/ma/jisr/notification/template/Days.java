package ma.jisr.notification.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days, and hours in Morocco, as people read them: 18/04/2026, or 18 April 2026 in English, where it could be two days. */
public final class Days {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private Days() {}

    public static Words of(LocalDate day) {
        return Words.perLanguage(language -> written(day, language, ""));
    }

    /** To the minute. */
    public static Words of(Instant time) {
        return Words.perLanguage(language -> written(time.atZone(MOROCCO), language, " HH:mm"));
    }

    private static String written(TemporalAccessor time, Language language, String hour) {
        String day = language == Language.ENGLISH ? "d MMMM uuuu" : "dd/MM/uuuu";
        return DateTimeFormatter.ofPattern(day + hour, Locale.ENGLISH).format(time);
    }
}
