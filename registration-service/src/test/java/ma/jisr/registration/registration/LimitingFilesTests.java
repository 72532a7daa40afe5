package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;

class LimitingFilesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final LimitingFiles limiting = new LimitingFiles(
            new InMemoryClaims(),
            registrations,
            new RegistrationSettings(Set.of("2023-06"), ZoneId.of("Africa/Casablanca"), 2),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void letsAnAccountHaveAFewFilesInEachProgramme() {
        take("p", "a", "r1");
        take("p", "a", "r2");

        assertThatThrownBy(() -> take("p", "a", "r3")).isInstanceOf(Problem.class);
        assertThatCode(() -> take("other", "a", "r4")).doesNotThrowAnyException();
        assertThatCode(() -> take("p", "b", "r5")).doesNotThrowAnyException();
        assertThatCode(() -> limiting.take("p", "a", "r2")).doesNotThrowAnyException();
    }

    @Test
    void givesTheSlotOfAWithdrawnFileToTheNext() {
        take("p", "a", "r1");
        take("p", "a", "r2");
        registrations.change("r1", registration -> registration.withdrawn(null, NOON));

        assertThatCode(() -> take("p", "a", "r3")).doesNotThrowAnyException();
        assertThatThrownBy(() -> take("p", "a", "r4")).isInstanceOf(Problem.class);
    }

    private void take(String programme, String account, String id) {
        registrations.create(
                id,
                Decided.of(Registration.drafted(id, "JSR-" + id, account, null, Drafts.complete(), "digest", NOON)));
        limiting.take(programme, account, id);
    }
}
