package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;

/** What codes cost when nobody uses them, and who still gets one. */
class LimitingCodesTests {

    private final Phones phones = Phones.ofARealPlatform();

    @Test
    void sendFewSmsToTenThousandRequestsOverTwoHundredPrefixesWhileHonestPeopleGetIn() {
        for (int person = 0; person < 20; person++) {
            assertThat(phones.signIn(honest(person, 1), "old customer " + person))
                    .isTrue();
        }
        int before = phones.sent();
        int honest = 0;

        for (int request = 0; request < 10_000; request++) {
            phones.ask("+2127%03d%05d".formatted(request % 200, request), "proxy " + request % 500);
            if (request % 500 == 499) {
                assertThat(phones.signIn(honest(honest, 2), "customer " + honest))
                        .isTrue();
                honest++;
            }
        }

        assertThat(honest).isEqualTo(20);
        assertThat(phones.sent() - before - honest).isLessThan(50).isPositive();
        assertThat(phones.meters
                        .counter("jisr.codes.withheld", "reason", "prefix")
                        .count())
                .isGreaterThan(9_900);
    }

    @Test
    void sendThreeAnHourToAPrefixOfWhichNoneIsUsed() {
        IntStream.range(0, 100).forEach(i -> phones.ask(honest(7, i), "proxy " + i));
        assertThat(phones.sent()).isEqualTo(3);

        phones.pass(Duration.ofHours(1));
        IntStream.range(100, 200).forEach(i -> phones.ask(honest(7, i), "proxy " + i));
        assertThat(phones.sent()).isEqualTo(6);
    }

    @Test
    void areNoneForPeopleWhoUseTheirCodes() {
        assertThat(IntStream.range(0, 2_000)).allMatch(i -> phones.signIn(honest(i % 300, i), "mobile network " + i));
    }

    @Test
    void trustAPrefixAsFarAsItsCodesAreUsed() {
        IntStream.range(0, 50).forEach(i -> phones.signIn(honest(7, i), "customer " + i));
        int before = phones.sent();

        IntStream.range(100, 200).forEach(i -> phones.ask(honest(7, i), "proxy " + i));

        assertThat(phones.sent() - before).isBetween(5, 10);
    }

    @Test
    void letAPhoneThatHasSignedInBeforeInWhateverHappensToItsPrefix() {
        assertThat(phones.signIn(honest(7, 0), "home")).isTrue();
        IntStream.range(100, 200).forEach(i -> phones.ask(honest(7, i), "proxy " + i));

        assertThat(phones.signIn(honest(7, 1), "home")).isFalse();
        assertThat(phones.signIn(honest(7, 0), "home")).isTrue();
    }

    @Test
    void makeACallerWaitForTheNextHour() {
        IntStream.range(0, 60).forEach(i -> phones.signIn(honest(i, i), "one address"));

        assertThatThrownBy(() -> phones.ask(honest(60, 60), "one address"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(429);
                    assertThat(problem.headers()).containsEntry("Retry-After", "3601");
                });
        assertThat(phones.signIn(honest(60, 60), "another")).isTrue();
        phones.pass(Duration.ofHours(1));
        assertThat(phones.signIn(honest(61, 61), "one address")).isTrue();
    }

    @Test
    void endADaysSmsAtTheCapInSilence() {
        Phones capped = new Phones(60, 5);

        assertThat(IntStream.range(0, 20)).allMatch(i -> capped.signIn(honest(i, i), "customer " + i));
        assertThat(capped.ask(honest(20, 20), "customer")).isEmpty();
        capped.pass(Duration.ofDays(1));
        assertThat(capped.signIn(honest(21, 21), "customer")).isTrue();
    }

    private static String honest(int prefix, int number) {
        return "+2126%03d%05d".formatted(prefix, number);
    }
}
