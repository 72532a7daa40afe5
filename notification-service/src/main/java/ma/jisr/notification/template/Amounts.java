package ma.jisr.notification.template;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import ma.jisr.starter.money.Money;

/** Amounts as people read them: 50 000, or 50,000 in English; only characters that every SMS alphabet has. */
public final class Amounts {

    private Amounts() {}

    public static Words of(long centimes) {
        return Words.perLanguage(language -> in(language, Money.dirhams(centimes)));
    }

    private static String in(Language language, BigDecimal dirhams) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english = language == Language.ENGLISH;
        symbols.setGroupingSeparator(english ? ',' : ' ');
        symbols.setDecimalSeparator(english ? '.' : ',');
        boolean whole = dirhams.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(dirhams);
    }
}
