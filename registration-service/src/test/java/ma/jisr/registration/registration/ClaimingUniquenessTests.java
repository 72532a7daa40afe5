package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import ma.jisr.registration.account.BlindIndex;
import ma.jisr.registration.account.SecretSettings;
import ma.jisr.starter.aggregate.Decided;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimingUniquenessTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final ClaimingUniqueness now = at(NOW);
    private final ClaimingUniqueness afterAMinute = at(NOW.plus(Duration.ofSeconds(61)));

    @BeforeEach
    void twoDraftsOfOnePerson() {
        draft("first");
        draft("second");
    }

    @Test
    void lastsWhileTheRegistrationIsActive() {
        submit("first", claim(now, "first"));

        assertThatThrownBy(() -> claim(afterAMinute, "second")).hasMessageContaining("409 duplicate");
    }

    @Test
    void isPerProgramme() {
        claim(now, "first");

        assertThat(now.claim("another", "EE123456", "second").registration()).isEqualTo("second");
    }

    @Test
    void mayBeMadeAgainByTheSameRegistration() {
        Claim before = claim(now, "first");

        assertThat(claim(now, "first").token()).isNotEqualTo(before.token());
    }

    @Test
    void ofADraftLastsAMinute() {
        claim(now, "first");

        assertThatThrownBy(() -> claim(now, "second")).hasMessageContaining("409");
        assertThat(claim(afterAMinute, "second").registration()).isEqualTo("second");
    }

    @Test
    void thatWasTakenOverStopsTheSlowSubmission() {
        Claim slow = claim(now, "first");
        submit("second", claim(afterAMinute, "second"));

        assertThatThrownBy(() -> submit("first", slow)).hasMessageContaining("503");
        assertThatThrownBy(() -> claim(afterAMinute, "first")).hasMessageContaining("409");
    }

    @Test
    void isNotTakenFromASubmissionThatEndedJustInTime() {
        Claim slow = claim(now, "first");
        submit("first", slow);

        assertThatThrownBy(() -> claim(afterAMinute, "second")).hasMessageContaining("409");
    }

    @Test
    void endsWithTheRegistration() {
        submit("first", claim(now, "first"));
        registrations.change("first", registration -> registration.withdrawn(null, NOW));

        assertThat(claim(now, "second").registration()).isEqualTo("second");
        now.release("programme", "EE123456", "first");
        assertThatThrownBy(() -> {
                    draft("third");
                    claim(now, "third");
                })
                .as("only its own claim is released")
                .hasMessageContaining("409");
    }

    @Test
    void lastsUntilAPlaceIsGivenBack() {
        submit("first", claim(now, "first"));
        registrations.change("first", registration -> {
            Progress placed = registration.progress().placed(new Place("161", 5_000_000, NOW));
            return registration.with(placed).withdrawn(null, NOW);
        });

        assertThatThrownBy(() -> claim(afterAMinute, "second"))
                .as("her withdrawal may still be refused")
                .hasMessageContaining("409");
        registrations.change(
                "first",
                registration ->
                        Decided.of(registration.with(registration.progress().placed(null))));
        assertThat(claim(afterAMinute, "second").registration()).isEqualTo("second");
    }

    private Claim claim(ClaimingUniqueness uniqueness, String registration) {
        return uniqueness.claim("programme", "EE123456", registration);
    }

    private void draft(String id) {
        registrations.create(
                id,
                Decided.of(
                        Registration.drafted(id, "JSR-22222222", "applicant", null, Drafts.complete(), "digest", NOW)));
    }

    private void submit(String id, Claim claim) {
        ReadyDraft ready = new ReadyDraft(Drafts.complete(), LocalDate.of(2026, 11, 24));
        registrations.change(id, registration -> registration.submitted(ready, claim, new Submission(NOW, null, null)));
    }

    private ClaimingUniqueness at(Instant instant) {
        BlindIndex index = new BlindIndex(new SecretSettings(KEY, KEY));
        return new ClaimingUniqueness(claims, registrations, index, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
