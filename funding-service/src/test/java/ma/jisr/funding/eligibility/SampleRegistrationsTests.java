package ma.jisr.funding.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.jisr.funding.language.Sayings;
import ma.jisr.funding.programme.ProgrammeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleRegistrationsTests {

    /** Which rules may be the one that the sample means. */
    private static final Map<String, Set<String>> RULES = Map.of(
            "man", Set.of("woman"),
            "too old", Set.of("age-18-to-60", "age-18-to-35"),
            "too young", Set.of("age-18-to-60", "age-18-or-over"),
            "over ceiling", Set.of("ceiling"),
            "own share", Set.of("own-share"),
            "in kind", Set.of("in-kind-at-most-half"),
            "few members", Set.of("five-members"),
            "few women", Set.of("half-women"));

    private final JudgingEligibility judging = new JudgingEligibility((programme, applicant) -> 0, Sayings.phrases());

    static List<Samples.Line> lines() {
        return Samples.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void comeOutAsExpectedAndForTheReasonExpected(Samples.Line line) {
        Decision decision = judge(line);

        assertThat(decision.outcome().name()).isEqualTo(line.outcome());
        if (line.because() != null) {
            assertThat(failed(decision)).containsAnyElementsOf(RULES.get(line.because()));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void haveOneReasonPerRuleWithEveryPlaceholderFilled(Samples.Line line) {
        Decision decision = judge(line);

        assertThat(decision.rules())
                .hasSameSizeAs(
                        Samples.programme(line.registration().programme()).rules());
        assertThat(decision.rules())
                .allSatisfy(result -> assertThat(result.message().toString()).doesNotContain("{"));
        assertThat(decision.rules())
                .noneSatisfy(result -> assertThat(result.inputs()).containsKey("error"));
    }

    @Test
    void areThreeHundredAndSixtyTwoThatReachFunding() {
        assertThat(lines()).hasSize(362);
    }

    @Test
    void whoAreEligibleOrUnderReviewAllFindRoom() {
        Map<List<String>, Long> wanted = lines().stream()
                .filter(line -> !line.outcome().equals("INELIGIBLE"))
                .map(Samples.Line::registration)
                .collect(Collectors.groupingBy(
                        each -> List.of(each.programme(), each.province()),
                        Collectors.summingLong(each -> each.project().requestedCentimes())));

        wanted.forEach((envelope, amount) -> assertThat(
                        Samples.programme(envelope.get(0)).budgetOf(envelope.get(1)))
                .hasValueSatisfying(
                        budget -> assertThat(budget.amountCentimes()).isGreaterThanOrEqualTo(amount)));
    }

    private Decision judge(Samples.Line line) {
        ProgrammeVersion programme = Samples.programme(line.registration().programme());
        return judging.judge(judging.evidence(line.registration(), programme), programme);
    }

    private static List<String> failed(Decision decision) {
        return decision.rules().stream()
                .filter(RuleResult::hasFailed)
                .map(RuleResult::rule)
                .toList();
    }
}
