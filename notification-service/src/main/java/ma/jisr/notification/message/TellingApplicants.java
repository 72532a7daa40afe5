package ma.jisr.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ma.jisr.notification.contact.AboutApplicant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.rules.Rule;
import ma.jisr.notification.rules.Rules;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/**
 * Makes the messages that a fact calls for. A fact that comes again makes none: the ids are the fact's, and the SMS,
 * which everybody gets, is saved last.
 */
@Service
public class TellingApplicants {

    private final Rules rules;
    private final Messages messages;
    private final ErasingRegistrations erasing;
    private final KeepingContacts contacts;
    private final CopyingByEmail copying;
    private final ReleasingMessages releasing;
    private final Outbound outbound;
    private final Patience patience;
    private final Clock clock;

    public TellingApplicants(
            Rules rules,
            Messages messages,
            ErasingRegistrations erasing,
            KeepingContacts contacts,
            CopyingByEmail copying,
            ReleasingMessages releasing,
            Outbound outbound,
            Patience patience,
            Clock clock) {
        this.rules = rules;
        this.messages = messages;
        this.erasing = erasing;
        this.contacts = contacts;
        this.copying = copying;
        this.releasing = releasing;
        this.outbound = outbound;
        this.patience = patience;
        this.clock = clock;
    }

    public void tell(AboutApplicant fact, FactSource source) {
        Message sms = sms(fact, source);
        Optional<Contact> contact = contacts.known(fact.applicant());
        if (contact.isPresent()) {
            queue(sms, contact.get());
        } else {
            letWait(sms, fact.applicant());
        }
    }

    private Message sms(AboutApplicant fact, FactSource source) {
        Rule<?> rule = rules.of(fact);
        Instant now = clock.instant();
        Origin origin = Origin.of(source);
        return new Message(
                origin.id(Channel.SMS),
                origin,
                rule.template(),
                Channel.SMS,
                Lane.SMS,
                About.of(fact),
                Content.of(rule.variablesOf(fact)),
                now,
                now.plus(patience.deadline()),
                Progress.started(Status.QUEUED, now.plus(patience.handOff())));
    }

    private void queue(Message sms, Contact contact) {
        if (contact.email() != null && messages.find(sms.id()).isEmpty()) {
            copying.copy(sms);
            create(sms);
        } else {
            create(sms);
            contacts.known(contact.applicant())
                    .filter(now -> now.email() != null)
                    .ifPresent(now -> copyIfMissed(sms.id(), now));
        }
    }

    private void create(Message sms) {
        boolean isNew = messages.create(sms.id(), Decided.of(sms));
        if (!erasing.eraseIfLate(sms) && isNew) {
            outbound.offer(sms.lane(), sms.id());
        }
    }

    /** Her address may have come since it was looked for: just now, or before a crash in between. */
    private void copyIfMissed(String id, Contact contact) {
        messages.find(id)
                .map(Versioned::state)
                .filter(sms -> contact.hadEmailAt(sms.createdAt()))
                .ifPresent(copying::copy);
    }

    private void letWait(Message sms, String applicant) {
        Message waiting = sms.waiting(clock.instant().plus(patience.contactCheck()));
        messages.create(waiting.id(), Decided.of(waiting));
        if (!erasing.eraseIfLate(waiting) && !contacts.await(applicant, waiting.id())) {
            releasing.release(waiting.id());
        }
    }
}
