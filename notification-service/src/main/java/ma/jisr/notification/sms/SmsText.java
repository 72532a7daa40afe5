package ma.jisr.notification.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as SMS: its alphabet and its parts. No part ends inside an escape sequence or a surrogate pair.
 *
 * @param units what the whole text takes, in septets or 16-bit units
 */
public record SmsText(String text, Encoding encoding, int units, List<String> parts) {

    /** The typographic characters that would cost the cheaper alphabet are written plainly; nothing else is changed. */
    public static SmsText of(String written) {
        String text = plain(written);
        Encoding encoding = Encoding.of(text);
        int units = text.codePoints().map(encoding::units).sum();
        List<String> parts = units <= encoding.alone() ? List.of(text) : split(text, encoding);
        return new SmsText(text, encoding, units, parts);
    }

    private static String plain(String text) {
        String plain = text.replace('’', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace("…", "...")
                .replace('–', '-')
                .replace('«', '"')
                .replace('»', '"');
        return Encoding.of(plain) == Encoding.GSM_7 ? plain : text;
    }

    private static List<String> split(String text, Encoding encoding) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int units = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (units + encoding.units(character) > encoding.joined()) {
                parts.add(text.substring(start, i));
                start = i;
                units = 0;
            }
            units += encoding.units(character);
            i += Character.charCount(character);
        }
        parts.add(text.substring(start));
        return List.copyOf(parts);
    }
}
