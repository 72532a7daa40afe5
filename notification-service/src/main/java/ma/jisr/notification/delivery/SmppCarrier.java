package ma.jisr.notification.delivery;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.message.Handed;
import ma.jisr.notification.sending.Carrier;
import ma.jisr.notification.sending.NotHanded;
import ma.jisr.notification.sending.Outgoing;
import ma.jisr.notification.sms.Encoding;
import ma.jisr.notification.sms.SmsSettings;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.springframework.stereotype.Component;

/**
 * Hands SMS to the SMS centre: as many at once as senders call, each in the alphabet that it needs, long ones in parts
 * that the telephone joins again. A receipt is asked for with the last part.
 */
@Component
class SmppCarrier implements Carrier {

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS_2 = 8;

    private final SmppConnection connection;
    private final SmsSettings sms;
    private final AtomicInteger joins =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(256));

    SmppCarrier(SmppConnection connection, SmsSettings sms) {
        this.connection = connection;
        this.sms = sms;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isReady() {
        return connection.bound().isPresent();
    }

    @Override
    public Handed hand(Outgoing message) throws NotHanded {
        if (!(message instanceof Outgoing.Sms text)) {
            throw new IllegalArgumentException("Not an SMS: " + message);
        }
        SMPPSession session = connection.bound().orElseThrow(() -> new NotHanded.Later("smpp-not-bound"));
        List<byte[]> parts = Parts.of(text.text(), joins.getAndIncrement());
        String reference = "";
        for (int i = 0; i < parts.size(); i++) {
            reference = submit(session, text, parts, i);
        }
        return new Handed(reference, parts.size());
    }

    private String submit(SMPPSession session, Outgoing.Sms message, List<byte[]> parts, int index) throws NotHanded {
        try {
            return submitted(session, message, parts, index);
        } catch (NegativeResponseException e) {
            throw index == 0 ? Answers.of(e.getCommandStatus()) : Answers.between(e.getCommandStatus());
        } catch (PDUException e) {
            throw new NotHanded.Refused("smpp-pdu");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new NotHanded.NoAnswer("smpp-no-answer");
        }
    }

    private String submitted(SMPPSession session, Outgoing.Sms message, List<byte[]> parts, int index)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean ucs2 = message.text().encoding() == Encoding.UCS_2;
        boolean last = index == parts.size() - 1;
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sms.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.address().replace("+", ""),
                        parts.size() > 1 ? JOINED : ALONE,
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        last ? WITH_RECEIPT : WITHOUT_RECEIPT,
                        (byte) 0,
                        new RawDataCoding(ucs2 ? UCS_2 : DEFAULT_ALPHABET),
                        (byte) 0,
                        parts.get(index))
                .getMessageId();
    }

    private static final ESMClass ALONE = new ESMClass();
    private static final ESMClass JOINED =
            new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
    private static final RegisteredDelivery WITH_RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);
    private static final RegisteredDelivery WITHOUT_RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.DEFAULT);
}
