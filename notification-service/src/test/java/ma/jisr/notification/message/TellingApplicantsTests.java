package ma.jisr.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.InMemoryContacts;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.rules.Rules;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Templates;
import ma.jisr.starter.facts.FactSource;
import org.junit.jupiter.api.Test;

class TellingApplicantsTests {

    private static final FactSource SOURCE = new FactSource("registration-facts", "r-1", 1);
    private static final RegistrationSubmitted SUBMITTED =
            new RegistrationSubmitted("r-1", "JSR-7K3MQ9XD", "a-1", "161");
    private static final Patience PATIENCE = new Patience(
            Duration.ofHours(72),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));

    private final Clock noon = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryMessages messages = new InMemoryMessages();
    private final List<String> offered = new ArrayList<>();
    private final KeepingContacts contacts = new KeepingContacts(new InMemoryContacts());
    private final ReleasingMessages releasing = releasing(noon);
    private final TellingApplicants telling = new TellingApplicants(
            new Rules(new Templates()), messages, contacts, releasing, (lane, id) -> offered.add(id), PATIENCE, noon);

    @Test
    void makesAnSmsAndIfSheGaveAnAddressAnEmail() {
        known("a-1", "a@example.ma", 1);
        telling.tell(SUBMITTED, SOURCE);

        assertThat(messages.about("r-1", null, 10))
                .extracting(Message::channel)
                .containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(offered).hasSize(2);
    }

    @Test
    void makesNothingMoreWhenTheFactComesAgain() {
        known("a-1", null, 1);
        telling.tell(SUBMITTED, SOURCE);
        known("a-1", "since@example.ma", 2);
        telling.tell(SUBMITTED, SOURCE);

        assertThat(messages.about("r-1", null, 10))
                .singleElement()
                .extracting(Message::channel)
                .isEqualTo(Channel.SMS);
        assertThat(offered).hasSize(1);
    }

    @Test
    void letsAMessageWaitUntilItsContactComes() {
        telling.tell(SUBMITTED, SOURCE);
        telling.tell(SUBMITTED, SOURCE);
        assertThat(messages.about("r-1", null, 10))
                .singleElement()
                .extracting(Message::status)
                .isEqualTo(Status.WAITING_FOR_CONTACT);

        known("a-1", "a@example.ma", 1);
        known("a-1", "a@example.ma", 1);

        assertThat(messages.about("r-1", null, 10))
                .hasSize(2)
                .extracting(Message::status)
                .containsOnly(Status.QUEUED);
    }

    @Test
    void givesUpWhenTheContactDoesNotComeInTime() {
        telling.tell(SUBMITTED, SOURCE);
        String id = messages.about("r-1", null, 10).getFirst().id();

        releasing.release(id);
        assertThat(messages.find(id).orElseThrow().state().status()).isEqualTo(Status.WAITING_FOR_CONTACT);
        releasing(Clock.offset(noon, Duration.ofHours(72))).release(id);

        assertThat(messages.find(id).orElseThrow().state().progress().error()).isEqualTo("expired");
    }

    private ReleasingMessages releasing(Clock clock) {
        return new ReleasingMessages(messages, contacts, (lane, id) -> offered.add(id), PATIENCE, clock);
    }

    private void known(String applicant, @org.jspecify.annotations.Nullable String email, long sequence) {
        releasing.contactChanged(
                new ContactChanged(applicant, "+212612345678", email, Language.ARABIC),
                new FactSource("contacts", applicant, sequence));
    }
}
