package ma.jisr.local.inbox;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes one of the ways in which a recipient may be written: +212612345678, 212612345678, 00212…, A@B.ma. */
final class Recipient {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*");

    private Recipient() {}

    static String key(String to) {
        String trimmed = to.strip();
        return PHONE.matcher(trimmed).matches() ? phone(trimmed) : trimmed.toLowerCase(Locale.ROOT);
    }

    private static String phone(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }
}
