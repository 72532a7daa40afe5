package ma.jisr.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.InMemoryContacts;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.registration.RegistrationErased;
import ma.jisr.notification.template.Language;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.persistence.StateCodec;
import org.junit.jupiter.api.Test;

class ErasingRegistrationsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RegistrationErased ERASED = new RegistrationErased("r-1", "a-1");

    private final InMemoryMessages messages = new InMemoryMessages();
    private final KeepingContacts contacts = new KeepingContacts(new InMemoryContacts());
    private final ErasingRegistrations erasing =
            new ErasingRegistrations(new InMemoryErasedRegistrations(), messages, contacts);

    @Test
    void keepsThatTheLawsMessagesWereSentButNotToWhomNorWhatTheyTold() {
        Message sent = kept(SampleMessages.sent("r-1", 1));
        Message queued = kept(SampleMessages.queued("r-1", 2));
        Message waiting = kept(SampleMessages.queued("r-1", 3).waiting(NOON));

        erasing.erase(ERASED);
        erasing.erase(ERASED);

        assertThat(now(sent).status()).isEqualTo(Status.SENT);
        assertThat(now(sent).template()).isEqualTo("place-allocated");
        assertThat(now(sent).progress().sentAt()).isNotNull();
        assertThat(now(queued).progress().error()).isEqualTo("erased");
        assertThat(now(waiting).progress().error()).isEqualTo("erased");
        assertThat(messages.about("r-1", null, 10))
                .hasSize(3)
                .extracting(message -> new StateCodec().toDocument(message).toJson())
                .noneMatch(json -> json.contains("a-1") || json.contains("JSR-") || json.contains("ref-"));
    }

    @Test
    void reachesEveryMessageHoweverManyThereAre() {
        for (int i = 1; i <= 250; i++) {
            kept(SampleMessages.queued("r-1", i));
        }

        erasing.erase(ERASED);

        assertThat(messages.about("r-1", null, 300)).hasSize(250).allMatch(message -> message.content() == null);
    }

    @Test
    void leavesOtherRegistrationsAndHerContactAlone() {
        contacts.keep(
                new ContactChanged("a-1", "+212612345678", null, Language.ARABIC, NOON),
                new FactSource("contacts", "a-1", 1));
        Message other = kept(SampleMessages.queued("r-2", 1));

        erasing.erase(ERASED);

        assertThat(now(other)).isEqualTo(other);
        assertThat(contacts.known("a-1")).isPresent();
    }

    @Test
    void forgetsTheProvidersReferenceOfACallThatIsUnderWay() {
        Message calling = kept(SampleMessages.queued("r-1", 1).claimed("me", NOON, Duration.ofSeconds(20)));
        erasing.erase(ERASED);

        Message sent = now(calling).sent("me", new Handed("ref-1", 2), NOON);

        assertThat(sent.status()).isEqualTo(Status.SENT);
        assertThat(sent.progress().parts()).isEqualTo(2);
        assertThat(sent.progress().reference()).isNull();
    }

    private Message kept(Message message) {
        messages.create(message.id(), Decided.of(message));
        return message;
    }

    private Message now(Message message) {
        return messages.find(message.id()).orElseThrow().state();
    }
}
