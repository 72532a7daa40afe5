package ma.jisr.funding.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.Criterion;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Rule;
import ma.jisr.funding.programme.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingRulesTests {

    private static final Text TEXT = new Text("ar", "fr", "zgh", "en");

    @ParameterizedTest
    @ValueSource(strings = {"haouz-moubadara", "himaya-tamasuk", "jisr-cooperatives", "jisr-marrakech-safi"})
    void findsNothingWrongWithTheSamples(String code) {
        assertThat(CheckingRules.check(Samples.programme(code))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void hasSamplesOfEveryCategory(Category category) {
        assertThat(Sample.of(category)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void namesRuleLineAndColumnOfEveryMistake() {
        List<Fault> faults = check("applicant.age >= 18 &&\n  applicant.gender > 3 &&\n  applicant.shoeSize > 40");

        assertThat(faults).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo("/rules/0/expression");
            assertThat(fault.rule()).isEqualTo("tried");
        });
        assertThat(faults.getFirst().line()).isEqualTo(2);
        assertThat(faults.getFirst().column()).isEqualTo(20);
        assertThat(faults.getLast().line()).isEqualTo(3);
    }

    @Test
    void refusesAWordThatIsNoInput() {
        Fault fault = checkRule(new Rule("tried", 1, "true", false, List.of("applicant.name"), TEXT, null, TEXT))
                .getFirst();

        assertThat(fault.pointer()).isEqualTo("/rules/0/shows/0");
        assertThat(fault.arguments()).containsExactly("applicant.name");
    }

    @Test
    void findsADivisionByZeroOnASampleAndNamesIt() {
        Fault fault = check("project.costCentimes / project.jobs > 100").getFirst();

        assertThat(fault.message()).isEqualTo("divides-by-zero");
        assertThat(fault.arguments()).contains("young-with-an-idea");
    }

    @Test
    void findsALoopThatIsTooLong() {
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        String loop = "%s.all(a, %s.all(b, %s.all(c, %s.all(d, a + b + c + d > 0))))".formatted(ten, ten, ten, ten);

        assertThat(check(loop)).extracting(Fault::message).containsExactly("loops-too-long");
    }

    @Test
    void findsARuleThatNoSampleOfTheCategoryHasTheInputsFor() {
        assertThat(check("cooperative.members >= 5")).extracting(Fault::message).containsExactly("never-judged");
    }

    @Test
    void leavesAnInputThatOnlySomeLackToHumans() {
        assertThat(check("project.startedOn < submission.date")).isEmpty();
    }

    @Test
    void checksTheGridToo() {
        List<Fault> faults = CheckingRules.check(ranked(
                new Criterion("jobs", 20, "project.jobs * 3", TEXT),
                new Criterion("yes", 5, "project.jobs > 3", TEXT),
                new Criterion("fine", 5, "project.jobs > 3 ? 5 : 0", TEXT)));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/scoring/0/expression", "/scoring/1/expression");
        assertThat(faults.getFirst().message()).isEqualTo("points");
        assertThat(faults.getFirst().arguments()).containsExactly("24", "young-with-an-old-firm", "20");
        assertThat(faults.getLast().message()).isEqualTo("expression");
    }

    private static List<Fault> check(String expression) {
        return checkRule(new Rule("tried", 1, expression, false, null, TEXT, null, TEXT));
    }

    private static List<Fault> checkRule(Rule rule) {
        ProgrammeVersion model = Samples.programme("haouz-moubadara");
        return CheckingRules.check(version(model.selection(), List.of(rule), List.of()));
    }

    private static ProgrammeVersion ranked(Criterion... grid) {
        return version(Selection.RANKED, Samples.programme("haouz-moubadara").rules(), List.of(grid));
    }

    private static ProgrammeVersion version(Selection selection, List<Rule> rules, List<Criterion> grid) {
        ProgrammeVersion model = Samples.programme("haouz-moubadara");
        return new ProgrammeVersion(
                "tried",
                1,
                model.name(),
                model.audience(),
                model.category(),
                null,
                null,
                selection,
                model.instrument(),
                model.ceilingCentimes(),
                model.sharePercent(),
                model.conventions(),
                model.envelopes(),
                rules,
                model.tranches(),
                grid,
                model.delays());
    }
}
