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
import ma.jisr.notification.registration.RegistrationErased;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.rules.Rules;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Templates;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.jspecify.annotations.Nullable;
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

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
    private Runnable beforeNext = () -> {};
    private final InMemoryMessages messages = new InMemoryMessages() {
        @Override
        public boolean create(String id, Decided<Message> first) {
            Runnable before = beforeNext;
            beforeNext = () -> {};
            before.run();
            return super.create(id, first);
        }
    };
    private final List<String> offered = new ArrayList<>();
    private final InMemoryContacts kept = new InMemoryContacts();
    private final KeepingContacts contacts = new KeepingContacts(kept);
    private final Outbound outbound = (lane, id) -> offered.add(id);
    private final ErasingRegistrations erasing =
            new ErasingRegistrations(new InMemoryErasedRegistrations(), messages, contacts);
    private final CopyingByEmail copying = new CopyingByEmail(messages, erasing, outbound, PATIENCE, noon);
    private final ReleasingMessages releasing = releasing(noon);
    private final TellingApplicants telling = new TellingApplicants(
            new Rules(new Templates()), messages, erasing, contacts, copying, releasing, outbound, PATIENCE, noon);

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
    void tellsNothingOfWhomWasErasedHoweverLateItIsTold() {
        known("a-1", "a@example.ma", 1);
        telling.tell(SUBMITTED, SOURCE);
        erasing.erase(new RegistrationErased("r-1", "a-1"));
        offered.clear();

        telling.tell(SUBMITTED, SOURCE);
        telling.tell(SUBMITTED, new FactSource("registration-facts", "r-1", 2));

        assertThat(offered).isEmpty();
        assertThat(messages.about("r-1", null, 10)).hasSize(4).allSatisfy(TellingApplicantsTests::saysNothing);
    }

    @Test
    void erasesWhatIsToldWhileSheIsBeingErased() {
        known("a-1", "a@example.ma", 1);
        beforeNext = () -> erasing.erase(new RegistrationErased("r-1", "a-1"));

        telling.tell(SUBMITTED, SOURCE);

        assertThat(offered).isEmpty();
        assertThat(messages.about("r-1", null, 10)).hasSize(2).allSatisfy(TellingApplicantsTests::saysNothing);
    }

    @Test
    void waitsForNobodyWhoWasErased() {
        contacts.forget("a-1");
        telling.tell(SUBMITTED, SOURCE);
        assertThat(kept.find("a-1")).isPresent();

        erasing.erase(new RegistrationErased("r-1", "a-1"));
        telling.tell(SUBMITTED, new FactSource("registration-facts", "r-1", 2));

        assertThat(kept.find("a-1")).isEmpty();
        assertThat(messages.about("r-1", null, 10)).hasSize(2).allSatisfy(TellingApplicantsTests::saysNothing);
    }

    private static void saysNothing(Message message) {
        assertThat(message.status()).isEqualTo(Status.FAILED);
        assertThat(message.progress().error()).isEqualTo("erased");
        assertThat(message.content()).isNull();
        assertThat(message.about()).isEqualTo(new About(null, "r-1", null, "161"));
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
    void copiesByEmailWhatHerAddressCameTooLateFor() {
        known("a-1", null, 1, NOON.minusSeconds(9));
        telling.tell(SUBMITTED, SOURCE);
        sent(messages.about("r-1", null, 10).getFirst());

        known("a-1", "a@example.ma", 2, NOON.minusSeconds(1));

        assertThat(channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(offered).hasSize(2);
    }

    @Test
    void copiesNothingTwiceHoweverOftenTheFactsCome() {
        for (int time = 0; time < 3; time++) {
            known("a-1", null, 1, NOON.minusSeconds(9));
            telling.tell(SUBMITTED, SOURCE);
            known("a-1", "a@example.ma", 2, NOON.minusSeconds(1));
        }
        known("a-1", "a@example.ma", 3, NOON);

        assertThat(channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(offered).hasSize(2);
    }

    @Test
    void copiesNothingThatWasToldBeforeSheGaveHerAddress() {
        known("a-1", null, 1, NOON.minusSeconds(9));
        telling.tell(SUBMITTED, SOURCE);

        known("a-1", "a@example.ma", 2, NOON.plusSeconds(1));
        telling.tell(SUBMITTED, SOURCE);

        assertThat(channels()).containsExactly(Channel.SMS);
    }

    @Test
    void copiesNothingForAnAddressThatNobodyDated() {
        known("a-1", null, 1);
        telling.tell(SUBMITTED, SOURCE);

        known("a-1", "a@example.ma", 2);

        assertThat(channels()).containsExactly(Channel.SMS);
    }

    @Test
    void noticesAnAddressThatComesWhileTheSmsIsBeingMade() {
        known("a-1", null, 1, NOON.minusSeconds(9));
        beforeNext = () -> known("a-1", "a@example.ma", 2, NOON.minusSeconds(1));

        telling.tell(SUBMITTED, SOURCE);

        assertThat(channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(offered).hasSize(2);
    }

    @Test
    void noticesAfterACrashAnAddressThatCameWhileTheSmsWasBeingMade() {
        known("a-1", null, 1, NOON.minusSeconds(9));
        telling.tell(SUBMITTED, SOURCE);
        contacts.keep(changed("a-1", "a@example.ma", NOON.minusSeconds(1)), new FactSource("contacts", "a-1", 2));

        telling.tell(SUBMITTED, SOURCE);

        assertThat(channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
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
        return new ReleasingMessages(messages, contacts, copying, outbound, PATIENCE, clock);
    }

    private void known(String applicant, @Nullable String email, long sequence) {
        known(applicant, email, sequence, null);
    }

    private void known(String applicant, @Nullable String email, long sequence, @Nullable Instant at) {
        releasing.contactChanged(changed(applicant, email, at), new FactSource("contacts", applicant, sequence));
    }

    private static ContactChanged changed(String applicant, @Nullable String email, @Nullable Instant at) {
        return new ContactChanged(applicant, "+212612345678", email, Language.ARABIC, at);
    }

    private void sent(Message message) {
        messages.change(
                message.id(),
                m -> Decided.of(m.claimed("me", NOON, PATIENCE.lease()).sent("me", new Handed(null, 1), NOON)));
    }

    private List<Channel> channels() {
        return messages.about("r-1", null, 10).stream().map(Message::channel).toList();
    }
}
