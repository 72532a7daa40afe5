package ma.jisr.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ma.jisr.starter.aggregate.Decided;
import org.junit.jupiter.api.Test;

class ProgrammeTests {

    private final ProgrammeVersion first =
            new ProgrammeFiles().readAll("classpath:programmes/").getFirst();

    @Test
    void tellsWhenAVersionIsPublished() {
        assertThat(Programme.first(first).facts()).containsExactly(first.published());
    }

    @Test
    void tellsNothingWhenTheSameVersionComesAgain() {
        Programme programme = Programme.first(first).state();

        assertThat(programme.publish(first)).isEqualTo(Decided.of(programme));
    }

    @Test
    void publishesALaterVersionBesideTheFirst() {
        Decided<Programme> decided = Programme.first(first).state().publish(numbered(2, 7));

        assertThat(decided.state().latest()).isEqualTo(numbered(2, 7));
        assertThat(decided.state().versions()).hasSize(2);
        assertThat(decided.facts()).hasSize(1);
    }

    @Test
    void refusesToChangeAPublishedVersion() {
        Programme programme = Programme.first(first).state();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> programme.publish(numbered(1, 7)))
                .withMessageContaining("give the change a new version");
    }

    @Test
    void refusesAVersionBehindTheLatest() {
        Programme programme = Programme.first(numbered(3, 7)).state();

        assertThatIllegalArgumentException().isThrownBy(() -> programme.publish(numbered(2, 8)));
    }

    private ProgrammeVersion numbered(int version, int sharePercent) {
        return new ProgrammeVersion(
                first.code(),
                version,
                first.name(),
                first.audience(),
                first.category(),
                first.opensOn(),
                first.closesOn(),
                first.selection(),
                first.instrument(),
                first.ceilingCentimes(),
                sharePercent,
                first.conventions(),
                first.envelopes(),
                first.rules(),
                first.tranches(),
                first.scoring(),
                first.delays());
    }
}
