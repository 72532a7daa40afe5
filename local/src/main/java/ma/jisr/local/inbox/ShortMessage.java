package ma.jisr.local.inbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jspecify.annotations.Nullable;

/** A submission taken apart: its text's bytes, and its place among the parts of a longer message. */
record ShortMessage(byte[] content, @Nullable Concatenation concatenation) {

    /** From a user data header (3GPP TS 23.040, 9.2.3.24) or from the SAR parameters of SMPP 3.4. */
    record Concatenation(int reference, int total, int number) {
        boolean isRight() {
            return total > 0 && number > 0 && number <= total;
        }
    }

    static ShortMessage of(SubmitSm submit) throws ProcessRequestException {
        byte[] data = data(submit);
        int header = submit.isUdhi() ? headerLength(data) : 0;
        Concatenation concatenation = header > 0 ? fromHeader(data, header) : fromParameters(submit);
        return new ShortMessage(Arrays.copyOfRange(data, header, data.length), right(concatenation));
    }

    Message whole(Instant at, SubmitSm submit, Encoding encoding) {
        return new Message(at, Message.Channel.SMS, submit.getDestAddress(), null, encoding.decode(content));
    }

    Optional<Part> part(Instant at, SubmitSm submit, Encoding encoding) {
        return Optional.ofNullable(concatenation)
                .map(place -> new Part(
                        at,
                        submit.getSourceAddr(),
                        submit.getDestAddress(),
                        place.reference(),
                        place.number(),
                        place.total(),
                        encoding,
                        content));
    }

    private static byte[] data(SubmitSm submit) {
        Message_payload payload = submit.getOptionalParameter(Message_payload.class);
        return payload == null ? submit.getShortMessage() : payload.getValue();
    }

    private static int headerLength(byte[] data) throws ProcessRequestException {
        int length = data.length == 0 ? Integer.MAX_VALUE : 1 + (data[0] & 0xFF);
        if (length > data.length) {
            throw new ProcessRequestException("user data header", SMPPConstant.STAT_ESME_RINVMSGLEN);
        }
        return length;
    }

    private static @Nullable Concatenation fromHeader(byte[] data, int end) throws ProcessRequestException {
        for (int at = 1; at + 1 < end; at += 2 + (data[at + 1] & 0xFF)) {
            int length = data[at + 1] & 0xFF;
            if (at + 2 + length > end) {
                throw new ProcessRequestException("user data header", SMPPConstant.STAT_ESME_RINVMSGLEN);
            }
            if (data[at] == 0x00 && length == 3) {
                return new Concatenation(data[at + 2] & 0xFF, data[at + 3] & 0xFF, data[at + 4] & 0xFF);
            }
            if (data[at] == 0x08 && length == 4) {
                int reference = (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
                return new Concatenation(reference, data[at + 4] & 0xFF, data[at + 5] & 0xFF);
            }
        }
        return null;
    }

    private static @Nullable Concatenation fromParameters(SubmitSm submit) {
        Sar_msg_ref_num reference = submit.getOptionalParameter(Sar_msg_ref_num.class);
        Sar_total_segments total = submit.getOptionalParameter(Sar_total_segments.class);
        Sar_segment_seqnum number = submit.getOptionalParameter(Sar_segment_seqnum.class);
        return reference == null || total == null || number == null
                ? null
                : new Concatenation(reference.getValue() & 0xFFFF, total.getValue() & 0xFF, number.getValue() & 0xFF);
    }

    private static @Nullable Concatenation right(@Nullable Concatenation given) throws ProcessRequestException {
        if (given != null && !given.isRight()) {
            throw new ProcessRequestException("number of the part", SMPPConstant.STAT_ESME_RSUBMITFAIL);
        }
        return given;
    }
}
