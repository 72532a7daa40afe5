package ma.jisr.incubator.geography;

import java.util.regex.Pattern;

/** The official code of a commune: region (2 digits), province (3), cercle (2), commune (2). */
public record CommuneCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{9}");

    /** @throws IllegalArgumentException if it isn't nine digits */
    public CommuneCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the nine digits of a commune: " + value);
        }
    }

    public String province() {
        return value.substring(2, 5);
    }

    Step stepTo(CommuneCode other) {
        if (value.equals(other.value)) {
            return Step.COMMUNE;
        }
        if (shares(other, 7)) {
            return Step.CERCLE;
        }
        return shares(other, 5) ? Step.PROVINCE : Step.BEYOND;
    }

    private boolean shares(CommuneCode other, int digits) {
        return value.regionMatches(0, other.value, 0, digits);
    }
}
