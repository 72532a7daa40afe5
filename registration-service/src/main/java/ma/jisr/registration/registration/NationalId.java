package ma.jisr.registration.registration;

import java.util.Locale;
import java.util.regex.Pattern;

/** The national identity number (CIN). Its letters never prove residence. */
public final class NationalId {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}\\d{1,6}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}-]");

    private NationalId() {}

    /** Upper case, no blanks, western digits; whether it is well formed is another question. */
    public static String normalised(String typed) {
        StringBuilder text = new StringBuilder();
        BLANKS.matcher(typed)
                .replaceAll("")
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(text::appendCodePoint);
        return text.toString().toUpperCase(Locale.ROOT);
    }

    public static boolean isWellFormed(String nationalId) {
        return FORM.matcher(nationalId).matches();
    }
}
