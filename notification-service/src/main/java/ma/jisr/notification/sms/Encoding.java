package ma.jisr.notification.sms;

import java.nio.charset.StandardCharsets;

/**
 * The two alphabets of an SMS, and how much of each one part holds.
 *
 * <p>Source: 3GPP TS 23.038 (alphabets), 23.040 (6 octets of header in each part of several).
 */
public enum Encoding {
    GSM_7(160, 153),
    UCS_2(70, 67);

    private final int alone;
    private final int joined;

    Encoding(int alone, int joined) {
        this.alone = alone;
        this.joined = joined;
    }

    /** The one that holds most of this text. */
    static Encoding of(String text) {
        return text.codePoints().allMatch(Gsm7::has) ? GSM_7 : UCS_2;
    }

    /** How many units the only part holds. */
    int alone() {
        return alone;
    }

    /** How many units each of several parts holds. */
    int joined() {
        return joined;
    }

    /** Septets of a character in GSM 7 bit, 16-bit units in UCS-2. */
    int units(int character) {
        return this == GSM_7 ? Gsm7.septets(character) : Character.charCount(character);
    }

    /** As SMPP carries it: one septet an octet, or UTF-16 big-endian. */
    public byte[] bytes(String part) {
        return this == GSM_7 ? Gsm7.bytes(part) : part.getBytes(StandardCharsets.UTF_16BE);
    }
}
