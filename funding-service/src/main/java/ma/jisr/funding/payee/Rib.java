package ma.jisr.funding.payee;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A Moroccan bank account: 24 digits, the whole number modulo 97 being 0.
 *
 * @param digits ASCII digits only
 */
public record Rib(String digits) {

    private static final int LENGTH = 24;
    private static final int SHOWN = 4;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final String COUNTRY = "2210"; // MA, its letters counted from A = 10

    /** @throws IllegalArgumentException if it isn't one */
    public Rib {
        if (!isRib(digits)) {
            throw new IllegalArgumentException("Not a RIB");
        }
    }

    /** Reads what people type: blanks, hyphens and Arabic-Indic digits are fine; empty if it isn't a RIB. */
    public static Optional<Rib> parse(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int each : typed.codePoints().toArray()) {
            int digit = Character.digit(each, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!isSeparator(each)) {
                return Optional.empty();
            }
        }
        return isRib(digits.toString()) ? Optional.of(new Rib(digits.toString())) : Optional.empty();
    }

    private static boolean isSeparator(int each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '-';
    }

    private static boolean isRib(String digits) {
        return digits.matches("[0-9]{" + LENGTH + "}") && remainder(digits) == 0;
    }

    private static int remainder(String digits) {
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue();
    }

    /** {@code MA}, two check digits (ISO 13616), the RIB. */
    public String iban() {
        return "MA%02d%s".formatted(98 - remainder(digits + COUNTRY + "00"), digits);
    }

    /** The bank's code: its first three digits. */
    public String bank() {
        return digits.substring(0, 3);
    }

    /** All but the last four digits hidden. */
    public String masked() {
        return "*".repeat(LENGTH - SHOWN) + digits.substring(LENGTH - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
