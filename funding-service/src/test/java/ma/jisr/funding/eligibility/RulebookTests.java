package ma.jisr.funding.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.language.Sayings;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Rule;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationSubmitted.Cooperative;
import ma.jisr.funding.registration.RegistrationSubmitted.Disability;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import ma.jisr.funding.registration.ReviewDecided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTests {

    private static final Text TEXT = new Text("ar {age}", "fr {age}", "zgh {age}", "en {age}");
    private final Phrases phrases = Sayings.phrases();

    @Test
    void refusesARuleWhoseTypesDoNotFitAndNamesTheColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judgedBy("applicant.age >= \"eighteen\""))
                .withMessageContaining("rule tried: line 1, column 15");
    }

    @Test
    void refusesANameThatIsNoInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judgedBy("applicant.shoeSize > 40"))
                .withMessageContaining("applicant");
    }

    @Test
    void refusesARuleThatIsNoYesOrNo() {
        assertThatIllegalArgumentException().isThrownBy(() -> judgedBy("applicant.age + 1"));
    }

    @Test
    void refusesARuleTooLongToBeJudgedQuickly() {
        assertThatIllegalArgumentException().isThrownBy(() -> judgedBy("true" + " || true".repeat(1_000)));
    }

    @Test
    void keepsTheInputsThatARuleSaw() {
        RuleResult result = judgedBy("applicant.age >= 18 && applicant.gender == \"F\"");

        assertThat(result.inputs()).isEqualTo(Map.of("age", 33L, "gender", "F"));
        assertThat(result.message().fr()).isEqualTo("fr 33");
    }

    @Test
    void leavesADivisionByZeroToAHuman() {
        RuleResult result = judgedBy("project.costCentimes / (applicant.age - 33) > 1");

        assertThat(result.review()).isTrue();
        assertThat(result.passed()).isFalse();
        assertThat(result.inputs()).containsEntry("error", "DIVIDE_BY_ZERO").containsEntry("age", 33L);
        assertThat(result.message()).isEqualTo(phrases.of("decision.unjudged"));
    }

    @Test
    void leavesAMissingInputToAHuman() {
        RuleResult result = judgedBy("cooperative.members >= 5");

        assertThat(result.review()).isTrue();
        assertThat(result.inputs()).containsKey("error");
    }

    @Test
    void leavesALoopBeyondItsBudgetToAHuman() {
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        String loop = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, a + b + c + d > 0))))";

        assertThat(judgedBy(loop).review()).isTrue();
    }

    @Test
    void letsAFailedRuleDecideBeforeAHumanIsAsked() {
        Decision decision = decide(rule("open", "false", true), rule("failed", "false", false));

        assertThat(decision.outcome()).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void asksAHumanWhenOnlyReviewRulesAreOpen() {
        Decision decision = decide(rule("open", "false", true), rule("fine", "true", false));

        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void isEligibleOnceAnOfficerAccepts() {
        Decision decision = decide(rule("open", "false", true), rule("fine", "true", false))
                .after(review(ReviewDecided.Outcome.ACCEPTED), phrases);

        assertThat(decision.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decision.rules()).allMatch(RuleResult::passed);
    }

    @Test
    void isIneligibleForTheOfficersReasonOnceSheRefuses() {
        Decision decision = decide(rule("open", "false", true), rule("fine", "true", false))
                .after(review(ReviewDecided.Outcome.REFUSED), phrases);

        assertThat(decision.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(decision.rules().getLast().message().en()).contains("illegible");
        assertThat(decision.rules().getLast().message().ar()).contains("illegible");
    }

    @Test
    void acceptsACertificateOnItsLastDay() {
        assertThat(himaya(new Disability("CERTIFICATE", LocalDate.of(2026, 3, 2)))
                        .outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void refusesACertificateThatExpiredTheDayBefore() {
        assertThat(himaya(new Disability("CERTIFICATE", LocalDate.of(2026, 3, 1)))
                        .outcome())
                .isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void acceptsACardWithoutADate() {
        assertThat(himaya(new Disability("CARD", null)).outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void refusesAFirmOfTwelveMonths() {
        assertThat(haouz(LocalDate.of(2025, 3, 2))).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void acceptsAFirmOneDayYoungerThanTwelveMonths() {
        assertThat(haouz(LocalDate.of(2025, 3, 3))).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void acceptsAFirmThatHasNotStarted() {
        assertThat(haouz(null)).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void refusesACooperativeThatIsNotOnTheRegister() {
        assertThat(cooperative(new Cooperative(1_000_00, 5, 3, false))).isEqualTo(Outcome.INELIGIBLE);
        assertThat(cooperative(new Cooperative(1_000_00, 5, 3, true))).isEqualTo(Outcome.ELIGIBLE);
        assertThat(cooperative(new Cooperative(999_99, 5, 3, true))).isEqualTo(Outcome.INELIGIBLE);
        assertThat(cooperative(new Cooperative(1_000_00, 5, 2, true))).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void refusesWhoHasARunningGrantOfAnotherProgramme() {
        ProgrammeVersion programme = Samples.programme("jisr-marrakech-safi");
        RegistrationSubmitted registration = registration(programme.code(), "161", null, null, null);

        JudgingEligibility judging = new JudgingEligibility((code, applicant) -> 1, phrases);
        Evidence evidence = judging.evidence(registration, programme);

        assertThat(judging.judge(evidence, programme).outcome()).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void refusesWhoLivesOutsideTheProgrammesProvinces() {
        ProgrammeVersion programme = Samples.programme("haouz-moubadara");

        assertThat(Rulebook.of(programme)
                        .judge(evidence(registration(programme.code(), "351", null, null, null)), phrases)
                        .outcome())
                .isEqualTo(Outcome.INELIGIBLE);
    }

    private static Evidence evidence(RegistrationSubmitted registration) {
        return Evidence.of(registration).withRunningGrants(0);
    }

    private Decision himaya(Disability disability) {
        ProgrammeVersion programme = Samples.programme("himaya-tamasuk");
        return Rulebook.of(programme)
                .judge(evidence(registration(programme.code(), "161", null, disability, null)), phrases);
    }

    private Outcome haouz(@Nullable LocalDate startedOn) {
        ProgrammeVersion programme = Samples.programme("haouz-moubadara");
        return Rulebook.of(programme)
                .judge(evidence(registration(programme.code(), "041", null, null, startedOn)), phrases)
                .outcome();
    }

    private Outcome cooperative(Cooperative cooperative) {
        ProgrammeVersion programme = Samples.programme("jisr-cooperatives");
        return Rulebook.of(programme)
                .judge(evidence(registration(programme.code(), "161", cooperative, null, null)), phrases)
                .outcome();
    }

    private RuleResult judgedBy(String expression) {
        return decide(rule("tried", expression, false)).rules().getFirst();
    }

    private Decision decide(Rule... rules) {
        ProgrammeVersion model = Samples.programme("haouz-moubadara");
        ProgrammeVersion programme = new ProgrammeVersion(
                "tried",
                1,
                model.name(),
                model.audience(),
                model.category(),
                null,
                null,
                model.selection(),
                model.instrument(),
                model.ceilingCentimes(),
                model.sharePercent(),
                model.conventions(),
                model.envelopes(),
                List.of(rules),
                model.tranches(),
                model.scoring(),
                model.delays());
        return Rulebook.of(programme).judge(evidence(registration("tried", "041", null, null, null)), phrases);
    }

    private static Rule rule(String id, String expression, boolean review) {
        return new Rule(id, 1, expression, review, List.of(), TEXT, null, TEXT);
    }

    private static ReviewDecided review(ReviewDecided.Outcome outcome) {
        return new ReviewDecided("r", outcome, "illegible", "officer", Instant.EPOCH);
    }

    private static RegistrationSubmitted registration(
            String programme,
            String province,
            @Nullable Cooperative cooperative,
            @Nullable Disability disability,
            @Nullable LocalDate startedOn) {
        return new RegistrationSubmitted(
                "r",
                "JSR-7K3MQ9XD",
                "a",
                programme,
                Samples.programme(programme.equals("tried") ? "haouz-moubadara" : programme)
                        .category(),
                province,
                "071610103",
                Instant.parse("2026-03-02T09:15:30Z"),
                "ar",
                33,
                "F",
                "NONE",
                cooperative,
                disability,
                new Project("CRAFTS", "STARTING", startedOn, 50_000_00, 30_000_00, 15_000_00, 5_000_00, 1),
                List.of());
    }
}
