package ma.jisr.notification.message;

import java.time.Instant;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Service;

/** Forgets an applicant who has been erased: first where she is reached, so that nothing leaves, then what she was told. */
@Service
public class ForgettingApplicants {

    private final KeepingContacts contacts;
    private final Messages messages;

    public ForgettingApplicants(KeepingContacts contacts, Messages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    public void forget(String applicant) {
        contacts.forget(applicant);
        messages.toldTo(applicant, Instant.EPOCH)
                .forEach(told -> messages.change(told.id(), message -> Decided.of(message.erased())));
    }
}
