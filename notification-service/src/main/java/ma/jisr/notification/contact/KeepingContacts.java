package ma.jisr.notification.contact;

import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Keeps this service's own copy of where applicants can be reached. */
@Service
public class KeepingContacts {

    private final Contacts contacts;

    public KeepingContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * Keeps what has changed.
     *
     * @return the contact as it is now; the messages that have waited for it stay listed until {@link #released}
     */
    public Contact keep(ContactChanged changed, FactSource source) {
        String id = changed.applicant();
        Contact first = Contact.of(changed);
        if (contacts.create(id, source, Decided.of(first))) {
            return first;
        }
        return contacts.handle(id, source, contact -> Decided.of(contact.changed(changed)));
    }

    public void released(String applicant, List<String> messages) {
        if (!messages.isEmpty()) {
            contacts.change(applicant, contact -> Decided.of(contact.released(messages)));
        }
    }

    public void forget(String applicant) {
        contacts.forget(applicant);
    }

    /** Forgets once more who was forgotten before a late message began to wait for her. */
    public void forgetIfErased(String applicant) {
        contacts.forgetIfErased(applicant);
    }

    /** The contact, if it is known where to reach her. */
    public Optional<Contact> known(String applicant) {
        return contacts.find(applicant).map(Versioned::state).filter(Contact::known);
    }

    /**
     * Has a message wait for the contact.
     *
     * @return false if the contact has come meanwhile, so that there is nothing to wait for
     */
    public boolean await(String applicant, String message) {
        if (contacts.create(applicant, Decided.of(Contact.awaited(applicant, message)))) {
            return true;
        }
        return !contacts.change(applicant, contact -> Decided.of(contact.awaitedBy(message)))
                .known();
    }
}
