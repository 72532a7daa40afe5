package ma.jisr.registration.registration;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ma.jisr.starter.money.Money;

/** Amounts, days and hours in a timeline, as they are written in Morocco in every language. */
final class Shown {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private Shown() {}

    /** In dirhams: 50 000, or 50 000,50; the space doesn't break, so that it also reads well from right to left. */
    static String amount(long centimes) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        BigDecimal dirhams = Money.dirhams(centimes);
        boolean whole = centimes % 100 == 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(dirhams);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant time) {
        return DAY.format(time.atZone(MOROCCO));
    }

    static String hour(Instant time) {
        return HOUR.format(time.atZone(MOROCCO));
    }
}
