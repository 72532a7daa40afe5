package ma.jisr.funding.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.funding.programme.DraftingProgrammes;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Programmes;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishingDraftsIntegrationTests {

    private static Copy copy;

    private final String code = "tried-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        copy = new Copy("funding-publishing", "classpath:programmes/");
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    static Stream<String> crashes() {
        return Stream.of(
                "funding.afterFreezeBeforeEnvelopes",
                "funding.afterEnvelopesBeforePublished",
                "outbox.afterSaveBeforeHint");
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void isPublishedOnceWhereverTheProcessDies(String point) {
        ProgrammeVersion draft = draft(100);
        copy.bean(DraftingProgrammes.class).save(draft, null);

        CrashPoints.throwAt(point);
        assertThatExceptionOfType(CrashPoints.Crash.class)
                .isThrownBy(() -> copy.bean(PublishingDrafts.class).publish(code, 1));
        CrashPoints.throwAt(null);
        if (programme().isPublishing()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> copy.bean(DraftingProgrammes.class).save(draft(90), 2L))
                    .returns("draft-publishing", Problem::slug);
        }
        copy.bean(PublishingDrafts.class).finish();
        copy.bean(PublishingDrafts.class).finish();

        assertThat(programme().latest()).hasValue(draft);
        assertThat(programme().draft()).isNull();
        assertThat(copy.entries("programmes", code))
                .extracting((Document fact) -> fact.getString("type"))
                .containsExactly("ProgrammePublished");
        assertThat(copy.envelope(code, "041").amountTotal()).isEqualTo(20_000_000_00L);
    }

    private Programme programme() {
        return copy.bean(Programmes.class).find(code).orElseThrow().state();
    }

    private ProgrammeVersion draft(int sharePercent) {
        ProgrammeVersion model = copy.bean(Programmes.class)
                .find("haouz-moubadara")
                .orElseThrow()
                .state()
                .latest()
                .orElseThrow();
        return new ProgrammeVersion(
                code,
                1,
                model.name(),
                model.audience(),
                model.category(),
                model.opensOn(),
                model.closesOn(),
                model.selection(),
                model.instrument(),
                model.ceilingCentimes(),
                sharePercent,
                model.conventions(),
                model.envelopes(),
                model.rules(),
                model.tranches(),
                model.scoring(),
                model.delays());
    }
}
