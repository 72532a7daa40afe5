package ma.jisr.notification.message;

import static ma.jisr.notification.template.Words.same;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import ma.jisr.notification.code.CodeFact;
import ma.jisr.notification.code.CodePurpose;
import ma.jisr.notification.code.HandoverCodeIssued;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.rules.Rules;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Makes the message with a code, on the lane that nothing else uses; it expires with its code. */
@Service
public class PassingOnCodes {

    private final Messages messages;
    private final KeepingContacts contacts;
    private final ReleasingMessages releasing;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public PassingOnCodes(
            Messages messages,
            KeepingContacts contacts,
            ReleasingMessages releasing,
            Outbound outbound,
            Patience patience,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.releasing = releasing;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    /** What nobody can use any more isn't sent. */
    public void passOn(CodeFact issued, FactSource source) {
        if (clock.instant().isBefore(issued.expiresAt())) {
            switch (issued) {
                case OneTimeCodeIssued code -> queue(message(code, source));
                case HandoverCodeIssued code -> toContact(message(code, source), code.applicant());
            }
        }
    }

    private Message message(OneTimeCodeIssued issued, FactSource source) {
        String template = issued.purpose() == CodePurpose.CONSENT ? Rules.CONSENT_CODE : Rules.ONE_TIME_CODE;
        Content content = new Content(Map.of(), issued.request(), issued.sealed(), issued.language(), null);
        return message(issued, template, issued.channel(), content, source);
    }

    /** By SMS, which is read at the ceremony. */
    private Message message(HandoverCodeIssued issued, FactSource source) {
        Content content = new Content(
                Map.of("cheque", same(issued.cheque())),
                issued.request(),
                issued.sealed(),
                issued.language(),
                issued.applicant());
        return message(issued, Rules.HANDOVER_CODE, Channel.SMS, content, source);
    }

    private Message message(CodeFact issued, String template, Channel channel, Content content, FactSource source) {
        Instant now = clock.instant();
        Origin origin = Origin.of(source);
        return new Message(
                origin.id(channel),
                origin,
                template,
                channel,
                Lane.ofCodes(channel),
                null,
                content,
                now,
                issued.expiresAt(),
                Progress.started(Status.QUEUED, now.plus(patience.handOff())));
    }

    private void toContact(Message message, String applicant) {
        if (contacts.known(applicant).isPresent()) {
            queue(message);
            return;
        }
        Message waiting = message.waiting(clock.instant().plus(patience.contactCheck()));
        messages.create(waiting.id(), Decided.of(waiting));
        if (!contacts.await(applicant, waiting.id())) {
            releasing.release(waiting.id());
        }
    }

    private void queue(Message message) {
        if (messages.create(message.id(), Decided.of(message))) {
            outbound.offer(message.lane(), message.id());
        }
    }
}
