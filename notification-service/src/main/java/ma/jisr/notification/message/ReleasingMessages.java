package ma.jisr.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/**
 * Lets go the messages that waited for a contact, when it comes, and tells by e-mail what an address came too late for;
 * each step may be repeated after a crash.
 */
@Service
public class ReleasingMessages {

    private final Messages messages;
    private final KeepingContacts contacts;
    private final CopyingByEmail copying;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public ReleasingMessages(
            Messages messages,
            KeepingContacts contacts,
            CopyingByEmail copying,
            Outbound outbound,
            Patience patience,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.copying = copying;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    public void contactChanged(ContactChanged changed, FactSource source) {
        Contact contact = contacts.keep(changed, source);
        contact.waiting().forEach(this::release);
        contacts.released(contact.applicant(), contact.waiting());
        copying.copyMissed(contact);
    }

    /** Queues a waiting message if its contact is known, gives it up if its time is over, else lets it wait on. */
    public void release(String id) {
        Optional<Message> waiting = messages.find(id)
                .map(Versioned::state)
                .filter(message -> message.status() == Status.WAITING_FOR_CONTACT);
        if (waiting.isPresent()) {
            release(waiting.get());
        }
    }

    private void release(Message message) {
        Optional<Contact> contact = message.recipient().flatMap(contacts::known);
        Instant now = clock.instant();
        if (contact.isPresent()) {
            queue(message, contact.get(), now.plus(patience.handOff()));
        } else {
            Instant later = now.plus(patience.contactCheck());
            messages.change(message.id(), m -> Decided.of(waitsOn(m, now, later)));
        }
    }

    private static Message waitsOn(Message message, Instant now, Instant later) {
        Message after = message.expired(now);
        return after.status() == Status.WAITING_FOR_CONTACT ? after.waiting(later) : after;
    }

    private void queue(Message sms, Contact contact, Instant due) {
        if (contact.email() != null && sms.about() != null) {
            copying.copy(sms);
        }
        messages.change(sms.id(), m -> Decided.of(m.released(due)));
        outbound.offer(sms.lane(), sms.id());
    }
}
