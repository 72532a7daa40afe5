package ma.jisr.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import ma.jisr.notification.code.CodePurpose;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.rules.Rules;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Makes the message with a one-time code, on the lane that nothing else uses; it expires with its code. */
@Service
public class PassingOnCodes {

    private final Messages messages;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public PassingOnCodes(Messages messages, Outbound outbound, Patience patience, Clock clock) {
        this.messages = messages;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    public void passOn(OneTimeCodeIssued issued, FactSource source) {
        Instant now = clock.instant();
        if (!now.isBefore(issued.expiresAt())) {
            return; // Nobody can use it any more.
        }
        Origin origin = Origin.of(source);
        Message message = new Message(
                origin.id(issued.channel()),
                origin,
                issued.purpose() == CodePurpose.CONSENT ? Rules.CONSENT_CODE : Rules.ONE_TIME_CODE,
                issued.channel(),
                Lane.ofCodes(issued.channel()),
                null,
                new Content(Map.of(), issued.request(), issued.sealed(), issued.language()),
                now,
                issued.expiresAt(),
                Progress.started(Status.QUEUED, now.plus(patience.handOff())));
        if (messages.create(message.id(), Decided.of(message))) {
            outbound.offer(message.lane(), message.id());
        }
    }
}
