package ma.jisr.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import ma.jisr.notification.code.OneTimeCode;
import ma.jisr.notification.code.Seal;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.message.Content;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.notification.sms.SmsText;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Template;
import ma.jisr.notification.template.Templates;
import ma.jisr.notification.template.Words;
import org.springframework.stereotype.Component;

/** Writes a message out at the moment of sending: its address from the contact, its words from the template. */
@Component
class WritingMessages {

    private final Templates templates;
    private final KeepingContacts contacts;
    private final Seal seal;
    private final SmsSettings settings;
    private final Clock clock;

    WritingMessages(Templates templates, KeepingContacts contacts, Seal seal, SmsSettings settings, Clock clock) {
        this.templates = templates;
        this.contacts = contacts;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotHanded.Refused if it has no address, or can't be written */
    Outgoing write(Message message) throws NotHanded.Refused {
        Content content = message.content();
        if (content == null) {
            throw new NotHanded.Refused("no-content");
        }
        try {
            return message.about() == null ? code(message, content) : news(message, content);
        } catch (Template.MissingVariable | Seal.Broken e) {
            throw new NotHanded.Refused("unwritable");
        }
    }

    private Outgoing news(Message message, Content content) throws NotHanded.Refused {
        Contact contact = contact(message);
        String address = contact.address(message.channel());
        if (address == null) {
            throw new NotHanded.Refused("no-address");
        }
        return written(message, address, contact.languageOr(Language.ARABIC), content.variables());
    }

    private Outgoing code(Message message, Content content) throws NotHanded.Refused {
        String request = content.request();
        String sealed = content.sealed();
        Language language = content.language();
        if (request == null || sealed == null || language == null) {
            throw new NotHanded.Refused("no-code");
        }
        OneTimeCode code = seal.open(request, sealed);
        Map<String, Words> variables = new TreeMap<>(content.variables());
        variables.put("code", Words.same(code.code()));
        variables.put("minutes", Words.same(minutesTo(message.deadline())));
        String address = code.address() == null ? contact(message).phone() : code.address();
        if (address == null) {
            throw new NotHanded.Refused("no-address");
        }
        return written(message, address, language, variables);
    }

    private Contact contact(Message message) throws NotHanded.Refused {
        return message.recipient().flatMap(contacts::known).orElseThrow(() -> new NotHanded.Refused("contact-unknown"));
    }

    private String minutesTo(Instant end) {
        long seconds = Math.max(60, Duration.between(clock.instant(), end).toSeconds());
        return Long.toString(Math.round(seconds / 60.0));
    }

    private Outgoing written(Message message, String address, Language language, Map<String, Words> variables) {
        Template template = templates.get(message.template());
        if (message.channel() == Channel.EMAIL) {
            return new Outgoing.Mail(message.id(), address, language.code(), template.email(language, variables));
        }
        String text = template.sms(language, variables, settings.longestReasons());
        return new Outgoing.Sms(message.id(), address, SmsText.of(text));
    }
}
