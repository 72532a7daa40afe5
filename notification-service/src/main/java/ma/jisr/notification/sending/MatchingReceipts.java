package ma.jisr.notification.sending;

import java.time.Clock;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Service;

/** Settles messages by their receipts. A receipt may come before the message is saved as sent, twice, or never. */
@Service
public class MatchingReceipts {

    private final Receipts receipts;
    private final Messages messages;
    private final Clock clock;

    public MatchingReceipts(Receipts receipts, Messages messages, Clock clock) {
        this.receipts = receipts;
        this.messages = messages;
        this.clock = clock;
    }

    /** A receipt has come. */
    public void receive(Receipt receipt) {
        receipts.receive(receipt, clock.instant()).ifPresent(message -> settle(message, receipt));
    }

    /** The message is saved as sent under this reference. */
    void expect(String reference, String message) {
        receipts.expect(reference, message, clock.instant()).ifPresent(receipt -> settle(message, receipt));
    }

    private void settle(String message, Receipt receipt) {
        messages.change(message, m -> Decided.of(settled(m, receipt)));
        receipts.forget(receipt.reference());
    }

    private Message settled(Message message, Receipt receipt) {
        return receipt.delivered() ? message.delivered(clock.instant()) : message.undeliverable(receipt.state());
    }
}
