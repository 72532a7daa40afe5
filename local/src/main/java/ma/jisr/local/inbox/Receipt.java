package ma.jisr.local.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.util.DeliveryReceiptState;

/** Tells a sender that one of its submissions was delivered (SMPP 3.4, appendix B). */
record Receipt(String id, String sender, String recipient, Instant at) {
    private static final byte DELIVERED = 2;

    void sendTo(SMPPServerSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                recipient,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                sender,
                new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(),
                DataCodings.ZERO,
                text().getBytes(StandardCharsets.US_ASCII),
                new Receipted_message_id(id),
                new Message_state(DELIVERED));
    }

    private String text() {
        Date date = Date.from(at);
        return new DeliveryReceipt(id, 1, 1, date, date, DeliveryReceiptState.DELIVRD, "000", "").toString();
    }
}
