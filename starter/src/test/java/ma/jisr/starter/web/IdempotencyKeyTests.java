package ma.jisr.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTests {

    @Test
    void givesOneIdPerCallerAndKey() {
        IdempotencyKey key = IdempotencyKey.of("k-1");

        assertThat(key.idFor("a")).isEqualTo(IdempotencyKey.of("k-1").idFor("a"));
        assertThat(key.idFor("a")).isNotEqualTo(key.idFor("b"));
        assertThat(key.idFor("a").version()).isEqualTo(8);
        assertThat(IdempotencyKey.of(null).idFor("a"))
                .isNotEqualTo(IdempotencyKey.of(null).idFor("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "é", "a\nb"})
    void refusesWhatIsNotVisibleAscii(String key) {
        assertThatThrownBy(() -> IdempotencyKey.of(key)).isInstanceOf(Problem.class);
    }
}
