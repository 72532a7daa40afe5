package ma.jisr.notification.message;

import java.time.Clock;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.Contact;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Service;

/** Tells by e-mail what an SMS tells, once, however often it is asked to. */
@Service
public class CopyingByEmail {

    private final Messages messages;
    private final ErasingRegistrations erasing;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public CopyingByEmail(
            Messages messages, ErasingRegistrations erasing, Outbound outbound, Patience patience, Clock clock) {
        this.messages = messages;
        this.erasing = erasing;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    void copy(Message sms) {
        Message email = sms.byEmail(clock.instant().plus(patience.handOff()));
        if (email.content() == null) {
            return;
        }
        boolean isNew = messages.create(email.id(), Decided.of(email));
        if (!erasing.eraseIfLate(email) && isNew) {
            outbound.offer(email.lane(), email.id());
        }
    }

    /** What was told by SMS only because her address, given by then, became known here later. */
    void copyMissed(Contact contact) {
        if (contact.emailSince() != null) {
            messages.toldTo(contact.applicant(), contact.emailSince()).stream()
                    .filter(message -> message.channel() == Channel.SMS)
                    .forEach(this::copy);
        }
    }
}
