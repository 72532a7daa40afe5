package ma.jisr.registration.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moroccan phone numbers in all the forms in which people type them, normalised to E.164.
 *
 * <p>Numbers are {@code +212} and nine digits (ANRT numbering plan, 2009); mobiles begin with 6 or 7.
 */
public final class PhoneNumber {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200e\\u200f\\u202a-\\u202e().\\-‐‑–/]");
    private static final Pattern NATIONAL = Pattern.compile("(?:\\+212|00212|212|0)0?([5-8]\\d{8})");
    private static final Pattern MOBILE = Pattern.compile("\\+212[67]\\d{8}");
    private static final int LONGEST = 40;

    private PhoneNumber() {}

    /** E.164, or empty if this is no Moroccan number. */
    public static Optional<String> normalised(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = NATIONAL.matcher(BLANKS.matcher(westernDigits(typed)).replaceAll(""));
        return matcher.matches() ? Optional.of("+212" + matcher.group(1)) : Optional.empty();
    }

    /** E.164 of a number that can get an SMS, or empty. */
    public static Optional<String> mobile(String typed) {
        return normalised(typed).filter(number -> MOBILE.matcher(number).matches());
    }

    private static String westernDigits(String typed) {
        return typed.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
