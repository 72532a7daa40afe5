package ma.jisr.journey.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/** Hands texts to the SMSC with the plain SMPP client, in as many parts as the platform makes of them. */
final class BareSms implements AutoCloseable {

    private static final int PART = 67;
    private static final byte ORDINARY = 0;
    private static final byte WITH_HEADER = 0x40;

    private final SMPPSession session = new SMPPSession();
    private volatile Consumer<String> receiver = id -> {};
    private final AtomicInteger references = new AtomicInteger(new Random().nextInt(256));

    BareSms(String host, int port, String systemId, String password) throws IOException {
        session.setTransactionTimer(10_000);
        session.setPduProcessorDegree(4);
        session.setMessageReceiverListener(new Receipts());
        session.connectAndBind(
                host,
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        systemId,
                        password,
                        "bare",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
    }

    /** From here on each receipt is given to {@code receiver}, by the id that {@link #send} answered. */
    void onReceipt(Consumer<String> receiver) {
        this.receiver = receiver;
    }

    /** Answers the SMSC's id of the last part. */
    String send(String to, String text) {
        try {
            String id = "";
            for (byte[] part : parts(text)) {
                id = submit(to, part);
            }
            return id;
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            throw new IllegalStateException("The SMSC refused a message of the bare program", e);
        }
    }

    private String submit(String to, byte[] part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean joined = part.length > 5 && part[0] == 5 && part[1] == 0;
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "JISR",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to.substring(1),
                        new ESMClass(joined ? WITH_HEADER : ORDINARY),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        part)
                .getMessageId();
    }

    private List<byte[]> parts(String text) {
        if (text.length() <= 70) {
            return List.of(text.getBytes(StandardCharsets.UTF_16BE));
        }
        int count = (text.length() + PART - 1) / PART;
        byte reference = (byte) references.incrementAndGet();
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] body = text.substring(i * PART, Math.min(text.length(), (i + 1) * PART))
                    .getBytes(StandardCharsets.UTF_16BE);
            byte[] part = new byte[6 + body.length];
            byte[] header = {5, 0, 3, reference, (byte) count, (byte) (i + 1)};
            System.arraycopy(header, 0, part, 0, 6);
            System.arraycopy(body, 0, part, 6, body.length);
            parts.add(part);
        }
        return parts;
    }

    private final class Receipts implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) {
            try {
                receiver.accept(deliverSm.getShortMessageAsDeliveryReceipt().getId());
            } catch (InvalidDeliveryReceiptException e) {
                throw new IllegalStateException("Not a receipt", e);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alertNotification) {
            // The SMSC sends none.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
