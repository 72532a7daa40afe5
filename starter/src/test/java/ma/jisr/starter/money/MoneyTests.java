package ma.jisr.starter.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @Test
    void convertsBothWaysWithoutLoss() {
        assertThat(Money.centimes(new BigDecimal("85000.10"))).isEqualTo(8_500_010);
        assertThat(Money.dirhams(8_500_010)).isEqualTo(new BigDecimal("85000.10"));
        assertThat(Money.centimes(new BigDecimal("1E+3"))).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1E+999999999", "1E-999999999", "99999999999999"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(Money.isAmount(new BigDecimal(text))).isFalse();
        assertThatThrownBy(() -> Money.centimes(new BigDecimal(text))).isInstanceOf(ArithmeticException.class);
    }
}
