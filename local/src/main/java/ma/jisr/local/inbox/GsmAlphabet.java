package ma.jisr.local.inbox;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038), one character an octet as in SMPP. */
final class GsmAlphabet {
    private static final int ESCAPE = 0x1B;
    private static final char UNKNOWN = '\uFFFD';
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private GsmAlphabet() {}

    static String decode(byte[] content) {
        StringBuilder text = new StringBuilder(content.length);
        for (int i = 0; i < content.length; i++) {
            if (content[i] == ESCAPE && i + 1 < content.length) {
                text.append(extension(content[++i]));
            } else {
                text.append(basic(content[i]));
            }
        }
        return text.toString();
    }

    private static char basic(byte octet) {
        return octet < 0 || octet == ESCAPE ? UNKNOWN : BASIC.charAt(octet);
    }

    private static char extension(byte octet) {
        return switch (octet) {
            case 0x0A -> '\f';
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2F -> '\\';
            case 0x3C -> '[';
            case 0x3D -> '~';
            case 0x3E -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> basic(octet);
        };
    }
}
