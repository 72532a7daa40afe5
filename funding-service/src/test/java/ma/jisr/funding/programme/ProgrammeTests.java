package ma.jisr.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTests {

    private final ProgrammeVersion first =
            new ProgrammeFiles().readAll("classpath:programmes/").getFirst();

    @Test
    void tellsWhenAVersionIsPublished() {
        assertThat(Programme.first(first).facts()).containsExactly(first.published(List.of()));
    }

    @Test
    void tellsNothingWhenTheSameVersionComesAgain() {
        Programme programme = Programme.first(first).state();

        assertThat(programme.publish(first)).isEqualTo(Decided.of(programme));
    }

    @Test
    void publishesALaterVersionBesideTheFirst() {
        Decided<Programme> decided = Programme.first(first).state().publish(numbered(2, 7));

        assertThat(decided.state().latest()).hasValue(numbered(2, 7));
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

    @Test
    void tellsOfTheEnvelopesThatAVersionOpensAndNoOthers() {
        ProvinceBudget added = new ProvinceBudget("351", 10, 1_000_00);
        Programme programme = Programme.first(first).state();

        Decided<Programme> decided = programme.publish(with(2, added));

        assertThat(Programme.first(first).facts())
                .extracting(fact -> ((ProgrammePublished) fact).envelopes())
                .containsExactly(first.envelopes());
        assertThat(decided.facts())
                .extracting(fact -> ((ProgrammePublished) fact).envelopes())
                .containsExactly(List.of(added));
    }

    @Test
    void keepsADraftBesideTheVersionThatHoldsAndGivesItTheNextNumber() {
        Programme programme =
                Programme.first(first).state().draft(numbered(1, 7)).state();

        assertThat(programme.latest()).hasValue(first);
        assertThat(programme.draft()).isEqualTo(numbered(2, 7));
    }

    @Test
    void publishesADraftOnce() {
        Decided<Programme> published =
                Programme.drafted(first).state().freeze().state().publishDraft();

        assertThat(published.facts()).containsExactly(first.published(List.of()));
        assertThat(published.state().latest()).hasValue(first);
        assertThat(published.state().draft()).isNull();
        assertThat(published.state().publishDraft()).isEqualTo(Decided.of(published.state()));
    }

    @Test
    void letsNobodyChangeADraftThatIsBeingPublished() {
        Programme frozen = Programme.drafted(first).state().freeze().state();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> frozen.draft(numbered(1, 7)))
                .returns("draft-publishing", Problem::slug);
        assertThat(frozen.freeze()).isEqualTo(Decided.of(frozen));
    }

    @Test
    void hasNothingToPublishWithoutADraft() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Programme.first(first).state().freeze())
                .returns("no-draft", Problem::slug);
    }

    @Test
    void publishesADraftAfterAVersionThatAFileBrought() {
        Programme drafted = Programme.drafted(numbered(1, 7)).state();

        Programme published =
                drafted.publish(first).state().freeze().state().publishDraft().state();

        assertThat(published.versions()).containsExactly(first, numbered(2, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, UPCOMING", // in Ramadan Morocco keeps UTC
        "2026-03-01T00:00:00Z, OPEN",
        "2026-12-31T22:59:59Z, OPEN",
        "2026-12-31T23:00:00Z, CLOSED"
    })
    void opensAndClosesByItselfAtMonthAndYearEnds(Instant now, Window.State state) {
        Window window = new Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));

        assertThat(window.at(now)).isEqualTo(state);
    }

    @Test
    void isAlwaysOpenWithoutDates() {
        assertThat(new Window(null, null).at(Instant.EPOCH)).isEqualTo(Window.State.OPEN);
    }

    private ProgrammeVersion with(int version, ProvinceBudget added) {
        List<ProvinceBudget> envelopes = new ArrayList<>(first.envelopes());
        envelopes.add(added);
        ProgrammeVersion model = numbered(version, first.sharePercent());
        return new ProgrammeVersion(
                model.code(),
                version,
                model.name(),
                model.audience(),
                model.category(),
                model.opensOn(),
                model.closesOn(),
                model.selection(),
                model.instrument(),
                model.ceilingCentimes(),
                model.sharePercent(),
                model.conventions(),
                envelopes,
                model.rules(),
                model.tranches(),
                model.scoring(),
                model.delays());
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
