package ma.jisr.notification.delivery;

import ma.jisr.notification.sending.MatchingReceipts;
import ma.jisr.notification.sending.Receipt;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes delivery receipts from the SMS centre; one that can't be saved now is asked for again. */
@Component
class SmppReceiver implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(SmppReceiver.class);

    private final MatchingReceipts receipts;

    SmppReceiver(MatchingReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt()) {
            return; // Somebody answered an SMS: nobody reads that number.
        }
        try {
            receive(delivered.getShortMessageAsDeliveryReceipt());
        } catch (InvalidDeliveryReceiptException e) {
            log.info("A receipt can't be read: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.info("A receipt can't be saved now ({})", e.getClass().getSimpleName());
            throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void receive(DeliveryReceipt receipt) {
        DeliveryReceiptState state = receipt.getFinalStatus();
        boolean onItsWay = state == DeliveryReceiptState.ENROUTE || state == DeliveryReceiptState.ACCEPTD;
        if (!onItsWay) {
            boolean delivered = state == DeliveryReceiptState.DELIVRD;
            receipts.receive(new Receipt(receipt.getId(), delivered, "receipt-" + state));
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // A telephone can be reached again; the SMS centre sends by itself what it holds for it.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
