package ma.jisr.registration.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last 1,024 bytes of a PDF hold its end mark (ISO 32000-1, annex H.3.4.4), and not that of an archive: a ZIP, and so
 * a JAR, is read from its end.
 */
final class PdfEnding implements Ending {

    private static final int TAIL = 1024;
    private static final String END = "%%EOF";
    private static final String ARCHIVE = "PK\u0005\u0006";

    private byte[] tail = new byte[0];

    @Override
    public void see(byte[] bytes, int offset, int length) {
        int fresh = Math.min(length, TAIL);
        int kept = Math.min(tail.length, TAIL - fresh);
        byte[] next = Arrays.copyOfRange(tail, tail.length - kept, tail.length + fresh);
        System.arraycopy(bytes, offset + length - fresh, next, kept, fresh);
        tail = next;
    }

    @Override
    public boolean isSound() {
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        return text.contains(END) && !text.contains(ARCHIVE);
    }
}
