package ma.jisr.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import ma.jisr.notification.sms.SmsText;

/** The parts of an SMS as octets, each with the header by which a telephone joins them. Source: 3GPP TS 23.040, 9.2.3.24.1. */
final class Parts {

    private static final byte HEADER_LENGTH = 5;
    private static final byte CONCATENATED = 0;
    private static final byte CONCATENATED_LENGTH = 3;

    private Parts() {}

    /** @param join the same in all parts of one SMS, another in the next one; its low eight bits count */
    static List<byte[]> of(SmsText text, int join) {
        int count = text.parts().size();
        List<byte[]> parts = new ArrayList<>(count);
        for (String part : text.parts()) {
            byte[] content = text.encoding().bytes(part);
            parts.add(count == 1 ? content : joined(content, join, count, parts.size() + 1));
        }
        return parts;
    }

    private static byte[] joined(byte[] content, int join, int count, int number) {
        byte[] header = {HEADER_LENGTH, CONCATENATED, CONCATENATED_LENGTH, (byte) join, (byte) count, (byte) number};
        byte[] part = new byte[header.length + content.length];
        System.arraycopy(header, 0, part, 0, header.length);
        System.arraycopy(content, 0, part, header.length, content.length);
        return part;
    }
}
