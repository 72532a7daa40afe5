package ma.jisr.notification.template;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import ma.jisr.starter.money.Money;

/** Amounts as people read them: 50 000, or 50,000 in English; only characters that the language's SMS alphabet has. */
public final class Amounts {

    /** In a text from right to left, a plain space would put the two halves of 50 000 in the wrong order. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Amounts() {}

    public static Words of(long centimes) {
        return Words.perLanguage(language -> in(language, Money.dirhams(centimes)));
    }

    private static String in(Language language, BigDecimal dirhams) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english = language == Language.ENGLISH;
        symbols.setGroupingSeparator(groupingOf(language));
        symbols.setDecimalSeparator(english ? '.' : ',');
        boolean whole = dirhams.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(dirhams);
    }

    private static char groupingOf(Language language) {
        return switch (language) {
            case ENGLISH -> ',';
            case ARABIC -> NO_BREAK_SPACE;
            default -> ' ';
        };
    }
}
