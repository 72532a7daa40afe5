package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import ma.jisr.registration.account.BlindIndex;
import ma.jisr.registration.account.SecretSettings;
import org.junit.jupiter.api.Test;

class GrantHolderTests {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private final BlindIndex index = new BlindIndex(new SecretSettings(SECRET, SECRET));

    @Test
    void isTheSameForOnePersonWhateverSheAsksFor() {
        ReadyDraft one = ready(LocalDate.of(2026, 3, 2));
        ReadyDraft other = ready(LocalDate.of(2026, 9, 1));

        assertThat(one.withHolder(index).holder())
                .isEqualTo(other.withHolder(index).holder())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void leadsNeitherToTheNumberNorToTheClaim() {
        String nationalId = ready(LocalDate.of(2026, 3, 2)).nationalId();

        assertThat(index.ofGrantHolder(nationalId))
                .doesNotContain(nationalId)
                .isNotEqualTo(index.ofNationalId(nationalId));
    }

    @Test
    void isTheCooperativeWhereOneRegisters() {
        assertThat(index.ofGrantHoldingCooperative(" 12/2024 "))
                .isEqualTo(index.ofGrantHoldingCooperative("12/2024"))
                .isNotEqualTo(index.ofGrantHolder("12/2024"));
    }

    private static ReadyDraft ready(LocalDate day) {
        return new ReadyDraft(Drafts.complete(), day);
    }
}
