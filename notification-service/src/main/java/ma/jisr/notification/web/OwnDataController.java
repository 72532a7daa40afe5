package ma.jisr.notification.web;

import java.time.Instant;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.message.Messages;
import ma.jisr.starter.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service holds about whoever asks: her right under law 09-08. The gateway puts every part together. */
@RestController
class OwnDataController {

    private final KeepingContacts contacts;
    private final Messages messages;

    OwnDataController(KeepingContacts contacts, Messages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    @GetMapping("/api/v1/me/data")
    OwnData ownData(Caller caller) {
        return OwnData.of(contacts.known(caller.id()), messages.toldTo(caller.id(), Instant.EPOCH));
    }
}
