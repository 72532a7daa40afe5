package ma.jisr.funding.loan;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the references of registrations in what people write on a transfer: {@code JSR-} and eight characters. */
final class References {

    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";
    private static final Pattern SHAPE = Pattern.compile("JSR[-\\s]{0,3}([0-9A-Z]{4})\\s?([0-9A-Z]{4})(?![0-9A-Z])");

    private References() {}

    /** All that look like one, right or not, as they should be written. */
    static SortedSet<String> in(String text) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = SHAPE.matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            found.add("JSR-" + matcher.group(1) + matcher.group(2));
        }
        return found;
    }

    /** Whether its last character is the check of the others; the registration service says how. */
    static boolean isRight(String reference) {
        String text = reference.substring(4);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += (i + 1) * value;
        }
        return ALPHABET.charAt(sum % ALPHABET.length()) == text.charAt(7);
    }
}
