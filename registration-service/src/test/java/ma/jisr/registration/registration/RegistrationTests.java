package ma.jisr.registration.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.registration.account.Channel;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;

class RegistrationTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Claim CLAIM = new Claim("programme:index", "id", "token", NOW);

    private final Registration draft =
            Registration.drafted("id", "JSR-22222222", "applicant", null, Drafts.complete(), "digest", NOW);

    @Test
    void saysWhoTypedItAndHowSheAgreed() {
        ProvenConsent consent = new ProvenConsent(NOW, Channel.SMS, "agent");

        Registration submitted = draft.typedByAgentOf("Entraide nationale", NOW)
                .submitted(ready(), CLAIM, new Submission(NOW, "key", consent))
                .state();

        assertThat(submitted.progress().timeline())
                .extracting(TimelineEntry::event)
                .containsExactly("DraftSaved", "TypedByAgentOf", "ConsentProven", "RegistrationSubmitted");
        assertThat(submitted.progress().timeline().get(1).arguments()).containsExactly("Entraide nationale");
        assertThat(submitted.submission()).extracting(Submission::consent).isEqualTo(consent);
    }

    @Test
    void isSubmittedOnceAndTellsWhatRulesNeed() {
        var submitted = draft.submitted(ready(), CLAIM, new Submission(NOW, "key", null));

        assertThat(submitted.state().progress().status()).isEqualTo(Status.SUBMITTED);
        assertThat(submitted.facts()).singleElement().isInstanceOfSatisfying(RegistrationSubmitted.class, fact -> {
            assertThat(fact.age()).isEqualTo(34);
            assertThat(fact.province()).isEqualTo("161");
            assertThat(fact.cooperative()).isNull();
        });
        assertThatThrownBy(() -> submitted.state().submitted(ready(), CLAIM, new Submission(NOW, "other", null)))
                .hasMessageContaining("already-submitted");
        assertThat(submitted
                        .state()
                        .submitted(ready(), CLAIM, new Submission(NOW, "key", null))
                        .facts())
                .isEmpty();
    }

    @Test
    void countsAgeInFullYears() {
        assertThat(Registration.age(LocalDate.of(2008, 11, 24), TODAY)).isEqualTo(18);
        assertThat(Registration.age(LocalDate.of(2008, 11, 25), TODAY)).isEqualTo(17);
        assertThat(Registration.age(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 28)))
                .isEqualTo(17);
    }

    @Test
    void isNotSubmittedWhenTheDraftHasChangedSinceItWasChecked() {
        Registration changed = draft.redrafted("applicant", Drafts.withNationalId("EE1"));

        assertThatThrownBy(() -> changed.submitted(ready(), CLAIM, new Submission(NOW, "key", null)))
                .hasMessageContaining("412");
    }

    @Test
    void isNotSubmittedUnderAClaimThatWasTakenAway() {
        Registration voided = draft.claimVoided("token");

        assertThatThrownBy(() -> voided.submitted(ready(), CLAIM, new Submission(NOW, "key", null)))
                .hasMessageContaining("503");
        Claim again = new Claim("programme:index", "id", "token-2", NOW);
        assertThat(voided.submitted(ready(), again, new Submission(NOW, "key", null))
                        .facts())
                .hasSize(1);
    }

    @Test
    void keepsItsClaimOnceSubmitted() {
        Registration submitted = draft.submitted(ready(), CLAIM, new Submission(NOW, "key", null))
                .state();

        assertThat(submitted.claimVoided("token")).isEqualTo(submitted);
    }

    @Test
    void isNeverDraftedAgainOnceSubmitted() {
        Registration submitted = draft.submitted(ready(), CLAIM, new Submission(NOW, "key", null))
                .state();

        assertThatThrownBy(() -> submitted.redrafted("applicant", Drafts.complete()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("already-submitted");
    }

    @Test
    void tellsNobodyOfAWithdrawnDraft() {
        var gone = draft.withdrawn(null, NOW);

        assertThat(gone.facts()).isEmpty();
        assertThat(gone.state().progress().status()).isEqualTo(Status.WITHDRAWN);
        assertThatThrownBy(() -> gone.state().withdrawn(null, NOW)).hasMessageContaining("already-withdrawn");
    }

    @Test
    void tellsOfAWithdrawalUntilMoneyHasBeenPaid() {
        Registration submitted = draft.submitted(ready(), CLAIM, new Submission(NOW, "key", null))
                .state();
        assertThat(submitted.withdrawn("why", NOW).facts()).singleElement().isInstanceOf(RegistrationWithdrawn.class);

        Registration paid = submitted.with(submitted.progress().to(Status.FUNDED, TimelineEntry.of(NOW, "x")));
        assertThatThrownBy(() -> paid.withdrawn("why", NOW)).hasMessageContaining("already-paid");
    }

    @Test
    void isReviewedOnceAndOnlyWhenAsked() {
        Review review = new Review(Review.Outcome.ACCEPTED, "seen", "officer", NOW);
        assertThatThrownBy(() -> draft.reviewed(review)).hasMessageContaining("not-under-review");

        Registration waiting = draft.with(draft.progress().to(Status.UNDER_REVIEW, TimelineEntry.of(NOW, "x")));
        var reviewed = waiting.reviewed(review);
        assertThat(reviewed.facts())
                .containsExactly(new ReviewDecided("id", Review.Outcome.ACCEPTED, "seen", "officer", NOW));
        assertThatThrownBy(() -> reviewed.state().reviewed(review)).hasMessageContaining("not-under-review");
    }

    @Test
    void neverStepsBackForALateFact() {
        Progress placed = draft.progress().to(Status.PLACE_ALLOCATED, TimelineEntry.of(NOW, "PlaceAllocated"));

        assertThat(placed.to(Status.ELIGIBLE, TimelineEntry.of(NOW, "late")).status())
                .isEqualTo(Status.PLACE_ALLOCATED);
        assertThat(placed.to(Status.WAITLISTED, TimelineEntry.of(NOW, "late")).status())
                .isEqualTo(Status.PLACE_ALLOCATED);
        Progress gone = placed.to(Status.WITHDRAWN, TimelineEntry.of(NOW, "RegistrationWithdrawn"));
        assertThat(gone.to(Status.PLACE_ALLOCATED, TimelineEntry.of(NOW, "late"))
                        .status())
                .isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void letsAReviewEndEitherWay() {
        Progress review = draft.progress().to(Status.UNDER_REVIEW, TimelineEntry.of(NOW, "ReviewRequested"));

        assertThat(review.to(Status.ELIGIBLE, TimelineEntry.of(NOW, "x")).status())
                .isEqualTo(Status.ELIGIBLE);
        assertThat(review.to(Status.INELIGIBLE, TimelineEntry.of(NOW, "x")).status())
                .isEqualTo(Status.INELIGIBLE);
    }

    private static ReadyDraft ready() {
        return new ReadyDraft(Drafts.complete(), TODAY);
    }
}
