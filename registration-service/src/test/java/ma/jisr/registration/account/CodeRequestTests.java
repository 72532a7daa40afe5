package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;

class CodeRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final CodeSettings SETTINGS = new CodeSettings(
            Duration.ofMinutes(5), 5, 3, Duration.ofMinutes(1), Duration.ofMinutes(32), Duration.ofHours(1));

    @Test
    void acceptsTheCodeOnce() {
        CodeRequest used = requested().tried("first", true, NOW).state();

        assertThat(used.acceptedFrom("first")).isTrue();
        assertThat(used.tried("second", true, NOW).state().acceptedFrom("second"))
                .isFalse();
    }

    @Test
    void acceptsNothingAfterFiveWrongTries() {
        CodeRequest request = requested();
        for (int i = 0; i < 5; i++) {
            request = request.tried("wrong" + i, false, NOW).state();
        }

        assertThat(request.tried("right", true, NOW).state().acceptedFrom("right"))
                .isFalse();
    }

    @Test
    void acceptsNothingAfterFiveMinutes() {
        Instant late = NOW.plus(Duration.ofMinutes(5));

        assertThat(requested().tried("late", true, late).state().acceptedFrom("late"))
                .isFalse();
    }

    @Test
    void doublesTheWaitUpToHalfAnHour() {
        assertThat(SETTINGS.waitAfter(2)).isZero();
        assertThat(SETTINGS.waitAfter(3)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SETTINGS.waitAfter(5)).isEqualTo(Duration.ofMinutes(4));
        assertThat(SETTINGS.waitAfter(8)).isEqualTo(Duration.ofMinutes(32));
        assertThat(SETTINGS.waitAfter(1000)).isEqualTo(Duration.ofMinutes(32));
    }

    @Test
    void makesTheFourthCodeWaitAndForgetsAfterAQuietHour() {
        CodeRequest third = next(next(requested(), NOW), NOW);

        assertThatThrownBy(() -> next(third, NOW.plusSeconds(59)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.headers()).containsEntry("Retry-After", "2"));
        assertThat(next(third, NOW.plusSeconds(60)).issued()).isEqualTo(4);
        assertThat(next(third, NOW.plus(Duration.ofMinutes(62))).issued()).isEqualTo(1);
    }

    @Test
    void endsARefreshFamilyWhenAnOldTokenComesAgain() {
        RefreshFamily family = new RefreshFamily("family", "account", 1, NOW.plusSeconds(60), false);
        RefreshFamily second = family.rotated(1, NOW).state();

        assertThat(second.current()).isEqualTo(2);
        RefreshFamily ended = second.rotated(1, NOW).state();
        assertThat(ended.ended()).isTrue();
        assertThat(ended.rotated(2, NOW).state().ended()).isTrue();
        assertThat(family.rotated(1, NOW.plusSeconds(60)).state().ended()).isTrue();
    }

    private static CodeRequest requested() {
        return CodeRequest.first("id", code(), List.of(), SETTINGS, NOW).state();
    }

    private static CodeRequest next(CodeRequest request, Instant at) {
        return request.next(code(), List.of(), SETTINGS, at).state();
    }

    private static OneTimeCode code() {
        return new OneTimeCode("salt", "hash", NOW.plus(SETTINGS.validFor()), SETTINGS.tries(), null, null, null);
    }
}
