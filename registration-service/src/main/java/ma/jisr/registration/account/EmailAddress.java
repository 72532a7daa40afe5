package ma.jisr.registration.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses, checked for their form only, in lower case. */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static Optional<String> normalised(String typed) {
        String trimmed = typed.strip();
        boolean wellFormed =
                trimmed.length() <= LONGEST && FORM.matcher(trimmed).matches();
        return wellFormed ? Optional.of(trimmed.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
