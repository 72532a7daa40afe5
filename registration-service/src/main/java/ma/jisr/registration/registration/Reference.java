package ma.jisr.registration.registration;

import java.util.random.RandomGenerator;

/**
 * What people are told of a registration: {@code JSR-} and eight characters, the last a check character.
 *
 * <p>The alphabet has no look-alikes and 23 characters, a prime: the weighted sum finds every wrong character and every
 * two that were swapped.
 */
public final class Reference {

    private static final String PREFIX = "JSR-";
    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";
    private static final int DRAWN = 7;

    private Reference() {}

    /** @param random must not be guessable */
    public static String draw(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return PREFIX + text + check(text);
    }

    public static boolean isWellFormed(String reference) {
        if (!reference.startsWith(PREFIX) || reference.length() != PREFIX.length() + DRAWN + 1) {
            return false;
        }
        String text = reference.substring(PREFIX.length());
        boolean known = text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && check(text.substring(0, DRAWN)) == text.charAt(DRAWN);
    }

    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += (i + 1) * ALPHABET.indexOf(text.charAt(i));
        }
        // The check character's own weight is -1, so that the whole sums to 0.
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
