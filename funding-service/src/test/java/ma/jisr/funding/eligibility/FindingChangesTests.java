package ma.jisr.funding.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.eligibility.Change.Bound;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.language.Sayings;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Rule;
import ma.jisr.funding.registration.RegistrationSubmitted.Cooperative;
import ma.jisr.funding.registration.RegistrationSubmitted.Disability;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingChangesTests {

    private static final Text TEXT = new Text("ar", "fr", "zgh", "en");
    private static final Phrases PHRASES = Sayings.phrases();
    private static final List<String> CODES =
            List.of("haouz-moubadara", "himaya-tamasuk", "jisr-cooperatives", "jisr-marrakech-safi");

    /** Own 20,000 in cash and 10,000 in kind, of a cost of 85,000; 14 months running; age 33. */
    private static final Evidence EVIDENCE = new Evidence(
            Instant.parse("2026-03-02T09:15:30Z"),
            "161",
            "071610103",
            33,
            "F",
            "NONE",
            new Cooperative(900_00, 4, 1, true),
            new Disability("CERTIFICATE", LocalDate.of(2026, 2, 28)),
            new Project("CRAFTS", "RUNNING", LocalDate.of(2025, 1, 1), 8_500_000, 5_500_000, 2_000_000, 1_000_000, 1),
            0L);

    @Test
    void saysFromWhichAmountOnHerOwnShareWouldDo() {
        List<Change> changes =
                judged("(project.ownCashCentimes + project.ownInKindCentimes) * 100 >= project.costCentimes * 40");

        assertThat(changes)
                .extracting(Change::input, Change::needed, Change::bound)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("ownCashCentimes", 2_400_000L, Bound.AT_LEAST),
                        org.assertj.core.api.Assertions.tuple("ownInKindCentimes", 1_400_000L, Bound.AT_LEAST),
                        org.assertj.core.api.Assertions.tuple("costCentimes", 7_500_000L, Bound.AT_MOST));
        assertThat(changes.getFirst().message().en())
                .isEqualTo("Own share in cash: 20,000 MAD. From 24,000 MAD on this rule would hold.");
        assertThat(changes.getLast().message().fr())
                .isEqualTo(
                        "Coût du projet : 85\u00a0000\u00a0MAD. Jusqu’à 75\u00a0000\u00a0MAD, cette condition serait remplie.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "project.monthsRunning < 12; monthsRunning; 11; AT_MOST",
                "cooperative.women * 2 >= cooperative.members && cooperative.women > 0; women; 2; AT_LEAST",
                "!(project.jobs < 3); jobs; 3; AT_LEAST",
                "applicant.age < 18 || applicant.age >= 35; age; 35; AT_LEAST",
                "-project.jobs < -4; jobs; 5; AT_LEAST",
                "project.jobs * 7 - 3 >= 30 - project.jobs; jobs; 5; AT_LEAST",
                "project.jobs >= (applicant.gender == \"F\" ? 4 : 8); jobs; 4; AT_LEAST"
            })
    void solvesComparisonsOfManyShapes(String expression, String input, long needed, Bound bound) {
        assertThat(judged(expression)).anySatisfy(change -> {
            assertThat(change.input()).isEqualTo(input);
            assertThat(change.needed()).isEqualTo(needed);
            assertThat(change.bound()).isEqualTo(bound);
        });
    }

    @Test
    void saysUntilWhenACertificateWouldHaveToBeValid() {
        Change change = judged("disability.proof == \"CARD\" || disability.validUntil >= submission.date")
                .getFirst();

        assertThat(change.needed()).isEqualTo("2026-03-02");
        assertThat(change.bound()).isEqualTo(Bound.AT_LEAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applicant.gender == \"M\"",
                "applicant.province == \"999\"",
                "project.jobs == 5", // neither from 5 on, nor up to 5
                "project.jobs > 3 && applicant.gender == \"M\"", // more jobs alone don't help
                "project.costCentimes / (applicant.age - 33) > 1",
                "review.accepted"
            })
    void offersNothingWhereNoSingleNumberOrDateHelps(String expression) {
        assertThat(judged(expression)).isEmpty();
    }

    @Property(tries = 400)
    void offersOnlyWhatMakesTheRuleHoldAndNothingFartherThanNeeded(@ForAll("evidence") Evidence evidence) {
        for (String code : CODES) {
            ProgrammeVersion programme = Samples.programme(code);
            Map<String, Object> values = Inputs.of(evidence, programme);
            for (Rule rule : programme.rules()) {
                CompiledRule compiled = RuleCompiler.compile(rule);
                RuleResult result = compiled.judge(values, PHRASES);
                if (result.changes() != null) {
                    result.changes().forEach(change -> isTrue(change, compiled, values));
                }
            }
        }
    }

    private static void isTrue(Change change, CompiledRule rule, Map<String, Object> values) {
        String name = Vocabulary.CHANGEABLE.stream()
                .filter(each -> Vocabulary.lastPart(each).equals(change.input()))
                .findFirst()
                .orElseThrow();
        assertThat(holds(rule, values, name, change.needed())).isTrue();
        assertThat(holds(rule, values, name, oneLess(change))).isFalse();
    }

    private static Object oneLess(Change change) {
        int step = change.bound() == Bound.AT_LEAST ? -1 : 1;
        return change.needed() instanceof Long number
                ? number + step
                : LocalDate.parse((String) change.needed()).plusDays(step).toString();
    }

    private static boolean holds(CompiledRule rule, Map<String, Object> values, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(name, value);
        return rule.judge(changed, PHRASES).passed();
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 50_000_000);
        Arbitrary<Project> projects = Combinators.combine(
                        amounts,
                        amounts,
                        amounts,
                        amounts,
                        Arbitraries.integers().between(0, 40))
                .as((cost, asked, cash, kind, jobs) -> new Project(
                        "CRAFTS",
                        "RUNNING",
                        LocalDate.of(2024, 6, 1).plusDays(jobs * 20L),
                        cost,
                        asked,
                        cash,
                        kind,
                        jobs));
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 60);
        return Combinators.combine(projects, few, few, few, amounts, few)
                .as((project, age, members, women, capital, days) -> new Evidence(
                        EVIDENCE.submittedAt(),
                        "041",
                        "070410101",
                        age + 10,
                        age % 2 == 0 ? "F" : "M",
                        null,
                        new Cooperative(capital % 300_000, members, women, true),
                        new Disability("CERTIFICATE", LocalDate.of(2026, 2, 1).plusDays(days)),
                        project,
                        (long) women % 3));
    }

    private static List<Change> judged(String expression) {
        Rule rule = new Rule("tried", 1, expression, false, null, TEXT, null, TEXT);
        Map<String, Object> values = Inputs.of(EVIDENCE, Samples.programme("haouz-moubadara"));
        RuleResult result = RuleCompiler.compile(rule).judge(values, PHRASES);
        assertThat(result.passed()).isFalse();
        return result.changes() == null ? List.of() : result.changes();
    }
}
