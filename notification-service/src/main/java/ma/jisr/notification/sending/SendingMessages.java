package ma.jisr.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.message.Handed;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages;
import ma.jisr.notification.message.Patience;
import ma.jisr.notification.message.ReleasingMessages;
import ma.jisr.notification.message.Status;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/**
 * Sends one message: claims it, saves that, calls the provider, saves the answer. Between the two saves it is
 * {@code SENDING}; whoever finds it so after its sender's time sends it again, marked as repeated.
 */
@Service
public class SendingMessages {

    private final Messages messages;
    private final WritingMessages writing;
    private final ReleasingMessages releasing;
    private final MatchingReceipts receipts;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Patience patience;
    private final Clock clock;
    private final MeterRegistry meters;

    SendingMessages(
            Messages messages,
            WritingMessages writing,
            ReleasingMessages releasing,
            MatchingReceipts receipts,
            List<Carrier> carriers,
            Patience patience,
            Clock clock,
            MeterRegistry meters) {
        this.messages = messages;
        this.writing = writing;
        this.releasing = releasing;
        this.receipts = receipts;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.patience = patience;
        this.clock = clock;
        this.meters = meters;
    }

    /** What a call tells about the provider. */
    enum Result {
        DONE,
        PAUSE
    }

    boolean isReady(Channel channel) {
        return carrier(channel).isReady();
    }

    Result send(String id) {
        String claim = UUID.randomUUID().toString();
        Message message = change(id, m -> m.claimed(claim, clock.instant(), patience.lease()));
        if (message.isClaimedBy(claim)) {
            return send(message, claim);
        }
        if (message.status() == Status.WAITING_FOR_CONTACT) {
            releasing.release(id);
        }
        return Result.DONE;
    }

    private Result send(Message message, String claim) {
        CrashPoints.at("notification.afterClaimBeforeCall");
        try {
            Handed handed = carrier(message.channel()).hand(writing.write(message));
            CrashPoints.at("notification.afterCallBeforeSent");
            sent(message, claim, handed);
            return Result.DONE;
        } catch (NotHanded e) {
            return notHanded(message, claim, e);
        }
    }

    private void sent(Message message, String claim, Handed handed) {
        Instant now = clock.instant();
        Persistently.save(() -> change(message.id(), m -> m.sent(claim, handed, now)));
        count(message, "sent");
        if (handed.reference() != null) {
            receipts.expect(handed.reference(), message.id());
        }
    }

    private Result notHanded(Message message, String claim, NotHanded failure) {
        String error = String.valueOf(failure.getMessage());
        Instant retry =
                clock.instant().plus(patience.beforeRetry(message.progress().attempts()));
        count(message, failure.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        return switch (failure) {
            case NotHanded.Later later -> {
                change(message.id(), m -> m.putOff(claim, retry, error));
                yield Result.PAUSE;
            }
            case NotHanded.Again again -> after(message, m -> m.putOff(claim, retry, error));
            case NotHanded.NoAnswer none -> after(message, m -> m.unanswered(claim, retry, error));
            case NotHanded.Refused refused -> after(message, m -> m.refused(claim, error));
        };
    }

    private Result after(Message message, UnaryOperator<Message> decision) {
        change(message.id(), decision);
        return Result.DONE;
    }

    private Message change(String id, UnaryOperator<Message> decision) {
        return messages.change(id, message -> Decided.of(decision.apply(message)));
    }

    private Carrier carrier(Channel channel) {
        Carrier carrier = carriers.get(channel);
        if (carrier == null) {
            throw new IllegalStateException("No carrier for " + channel);
        }
        return carrier;
    }

    private void count(Message message, String outcome) {
        meters.counter("jisr.messages", "channel", message.channel().name(), "outcome", outcome)
                .increment();
    }
}
