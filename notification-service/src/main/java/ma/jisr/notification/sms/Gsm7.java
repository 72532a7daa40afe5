package ma.jisr.notification.sms;

import java.io.ByteArrayOutputStream;

/** The GSM 7 bit default alphabet and its extension table. Source: 3GPP TS 23.038, 6.2.1. */
final class Gsm7 {

    private static final byte ESCAPE = 0x1B;
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7() {}

    static boolean has(int character) {
        return character != ESCAPE && (DEFAULT.indexOf(character) >= 0 || EXTENSION.indexOf(character) >= 0);
    }

    /** 1, or 2 for a character of the extension table, which an escape precedes. */
    static int septets(int character) {
        return EXTENSION.indexOf(character) >= 0 ? 2 : 1;
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(character -> {
            int extension = EXTENSION.indexOf(character);
            if (extension >= 0) {
                bytes.write(ESCAPE);
                bytes.write(EXTENSION_CODES[extension]);
            } else {
                bytes.write(DEFAULT.indexOf(character));
            }
        });
        return bytes.toByteArray();
    }
}
