package ma.jisr.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Lets go the messages that waited for a contact, when it comes; each step may be repeated after a crash. */
@Service
public class ReleasingMessages {

    private final Messages messages;
    private final KeepingContacts contacts;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public ReleasingMessages(
            Messages messages, KeepingContacts contacts, Outbound outbound, Patience patience, Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    public void contactChanged(ContactChanged changed, FactSource source) {
        List<String> waiting = contacts.keep(changed, source);
        waiting.forEach(this::release);
        contacts.released(changed.applicant(), waiting);
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
        About about = message.about();
        Optional<Contact> contact = about == null ? Optional.empty() : contacts.known(about.applicant());
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
        if (contact.email() != null) {
            Message email = sms.byEmail(due);
            if (messages.create(email.id(), Decided.of(email))) {
                outbound.offer(email.lane(), email.id());
            }
        }
        messages.change(sms.id(), m -> Decided.of(m.released(due)));
        outbound.offer(sms.lane(), sms.id());
    }
}
