package ma.jisr.funding.eligibility;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import ma.jisr.funding.language.Text;
import ma.jisr.starter.money.Money;

/** Values of inputs as people read them: amounts in dirhams, in groups of three digits, without decimals that say nothing. */
final class InWords {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private InWords() {}

    static Text of(String input, Object value) {
        if (!input.endsWith("Centimes") || !(value instanceof Long centimes)) {
            String text = value.toString();
            return new Text(text, text, text, text);
        }
        String spaced = grouped(centimes, NO_BREAK_SPACE) + NO_BREAK_SPACE + "MAD";
        return new Text(
                grouped(centimes, NO_BREAK_SPACE) + NO_BREAK_SPACE + "درهم",
                spaced,
                spaced,
                grouped(centimes, ',') + " MAD");
    }

    private static String grouped(long centimes, char separator) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(separator);
        BigDecimal dirhams = Money.dirhams(centimes);
        return new DecimalFormat(centimes % 100 == 0 ? "#,##0" : "#,##0.00", symbols).format(dirhams);
    }
}
