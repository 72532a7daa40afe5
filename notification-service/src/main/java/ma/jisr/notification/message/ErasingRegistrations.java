package ma.jisr.notification.message;

import java.util.List;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.registration.RegistrationErased;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Service;

/**
 * Takes the person out of all messages about a registration: which were sent, when and how stays, to whom and what they
 * told goes. Facts of other topics may come later, or be handled at the same moment: so it is remembered first that she
 * was erased, and every new message is looked at again once it is saved.
 */
@Service
public class ErasingRegistrations {

    private static final int AT_ONCE = 100;

    private final ErasedRegistrations erased;
    private final Messages messages;
    private final KeepingContacts contacts;

    public ErasingRegistrations(ErasedRegistrations erased, Messages messages, KeepingContacts contacts) {
        this.erased = erased;
        this.messages = messages;
        this.contacts = contacts;
    }

    /** Repeatable. */
    public void erase(RegistrationErased fact) {
        erased.add(fact.registration());
        List<Message> some = messages.about(fact.registration(), null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(this::erase);
            Message last = some.getLast();
            Messages.Position after = new Messages.Position(last.createdAt(), last.id());
            some = messages.about(fact.registration(), after, AT_ONCE);
        }
        contacts.forgetIfErased(fact.applicant());
    }

    /** Whether this message, which has just been saved, came too late for her, and tells nothing any more. */
    boolean eraseIfLate(Message made) {
        About about = made.about();
        boolean late = about != null && erased.contains(about.registration());
        if (late) {
            erase(made);
        }
        return late;
    }

    private void erase(Message message) {
        messages.change(message.id(), current -> Decided.of(current.erased()));
    }
}
