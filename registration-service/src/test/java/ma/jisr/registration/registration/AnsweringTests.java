package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import ma.jisr.registration.programme.Programme;
import org.junit.jupiter.api.Test;

class AnsweringTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private final Registration draft =
            Registration.drafted("id", "JSR-22222222", "applicant", null, Drafts.complete(), "digest", NOW);

    @Test
    void takesAnOfferOnceWhileItLasts() {
        Registration offered = offered(NOW.plusSeconds(60));

        var accepted = Answering.accepted(offered, NOW);
        assertThat(accepted.facts())
                .containsExactly(
                        new OfferAccepted("id", "JSR-22222222", "applicant", "jisr-marrakech-safi", "161", NOW));
        assertThat(Answering.accepted(accepted.state(), NOW.plusSeconds(1)).facts())
                .isEmpty();
        assertThatThrownBy(() -> Answering.accepted(offered, NOW.plusSeconds(60)))
                .as("at the last instant it is over")
                .hasMessageContaining("409 offer-expired");
    }

    @Test
    void takesNothingThatWasNotOffered() {
        assertThatThrownBy(() -> Answering.accepted(draft, NOW)).hasMessageContaining("409 no-offer");
        Registration gone = offered(NOW.plusSeconds(60)).withdrawn(null, NOW).state();
        assertThatThrownBy(() -> Answering.accepted(gone, NOW)).hasMessageContaining("409 no-offer");
    }

    @Test
    void appealsOnceAndOnlyAgainstARefusal() {
        assertThatThrownBy(() -> Answering.refusedAt(draft)).hasMessageContaining("409 not-refused");
        Decision refusal = new Decision(Decision.Outcome.INELIGIBLE, List.of(), NOW);
        Registration refused =
                draft.with(draft.progress().with(refusal).to(Status.INELIGIBLE, TimelineEntry.of(NOW, "x")));
        assertThat(Answering.refusedAt(refused)).isEqualTo(NOW);

        var appealed = Answering.appealed(refused, "the birth date is wrong", NOW);

        assertThat(appealed.facts())
                .containsExactly(new AppealLodged(
                        "id", "JSR-22222222", "applicant", "jisr-marrakech-safi", "161", "id-appeal", NOW));
        assertThatThrownBy(() -> Answering.refusedAt(appealed.state())).hasMessageContaining("409 already-appealed");
    }

    @Test
    void countsTheDaysForAnAppealWhereSheLives() {
        Instant beforeMidnight = Instant.parse("2026-03-31T22:30:00Z"); // 23:30 there
        Instant afterMidnight = Instant.parse("2026-03-31T23:30:00Z"); // 00:30 there, the day after

        assertInTime(beforeMidnight, "2026-04-30T22:59:59Z", 30);
        assertTooLate(beforeMidnight, "2026-04-30T23:00:00Z", 30);
        assertInTime(afterMidnight, "2026-05-01T22:59:59Z", 30);
        assertTooLate(afterMidnight, "2026-05-01T23:00:00Z", 30);
    }

    @Test
    void givesSixtyDaysWhereTheProgrammeSaysNothing() {
        Instant refused = Instant.parse("2025-12-31T12:00:00Z");

        assertInTime(refused, "2026-03-01T12:00:00Z", null);
        assertTooLate(refused, "2026-03-02T12:00:00Z", null);
        assertThatCode(() -> Appealing.requireInTime(refused, null, refused, MOROCCO))
                .doesNotThrowAnyException();
    }

    private static void assertInTime(Instant refused, String now, Integer days) {
        assertThatCode(() -> appeal(refused, now, days)).doesNotThrowAnyException();
    }

    private static void assertTooLate(Instant refused, String now, Integer days) {
        assertThatThrownBy(() -> appeal(refused, now, days)).hasMessageContaining("409 appeal-too-late");
    }

    private static void appeal(Instant refused, String now, Integer days) {
        Programme programme = new Programme("x", 1, "COOPERATIVE", null, null, days);
        Appealing.requireInTime(refused, programme, Instant.parse(now), MOROCCO);
    }

    private Registration offered(Instant until) {
        return draft.with(draft.progress().with(Funding.NONE.with(new Offer(5_000_000, until, null))));
    }
}
