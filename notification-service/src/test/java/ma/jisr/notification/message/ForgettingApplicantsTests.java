package ma.jisr.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.InMemoryContacts;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.template.Language;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.junit.jupiter.api.Test;

class ForgettingApplicantsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryMessages messages = new InMemoryMessages();
    private final KeepingContacts contacts = new KeepingContacts(new InMemoryContacts());
    private final ForgettingApplicants forgetting = new ForgettingApplicants(contacts, messages);

    @Test
    void forgetsWhereSheIsReachedAndWhatSheWasTold() {
        known(1);
        Message sent = kept(SampleMessages.sent("r-1", 1));
        Message queued = kept(SampleMessages.queued("r-1", 2));
        Message waiting = kept(SampleMessages.queued("r-1", 3).waiting(NOON));

        forgetting.forget("a-1");
        forgetting.forget("a-1");

        assertThat(contacts.known("a-1")).isEmpty();
        assertThat(messages.toldTo("a-1", Instant.EPOCH)).isEmpty();
        assertThat(messages.about("r-1", null, 10)).hasSize(3).allSatisfy(message -> {
            assertThat(message.content()).isNull();
            assertThat(message.about()).isEqualTo(new About(null, "r-1", null, "161"));
        });
        assertThat(now(sent).status()).isEqualTo(Status.SENT);
        assertThat(now(sent).progress().sentAt()).isEqualTo(sent.progress().sentAt());
        assertThat(now(sent).progress().reference()).isNull();
        assertThat(now(queued).status()).isEqualTo(Status.FAILED);
        assertThat(now(queued).progress().error()).isEqualTo("erased");
        assertThat(now(waiting).progress().error()).isEqualTo("erased");
    }

    @Test
    void letsACallEndThatIsUnderWay() {
        Message calling = kept(SampleMessages.queued("r-1", 1).claimed("me", NOON, Duration.ofSeconds(20)));

        forgetting.forget("a-1");

        assertThat(now(calling).isClaimedBy("me")).isTrue();
        assertThat(now(calling).content()).isNull();
    }

    @Test
    void forgetsAgainWhatALateFactBringsBack() {
        forgetting.forget("a-1");
        known(1);
        forgetting.forget("a-1");

        assertThat(contacts.known("a-1")).isEmpty();
    }

    private void known(long sequence) {
        contacts.keep(
                new ContactChanged("a-1", "+212612345678", null, Language.ARABIC, NOON),
                new FactSource("contacts", "a-1", sequence));
    }

    private Message kept(Message message) {
        messages.create(message.id(), Decided.of(message));
        return message;
    }

    private Message now(Message message) {
        return messages.find(message.id()).orElseThrow().state();
    }
}
