package ma.jisr.funding.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme, as it was published; never changed afterwards.
 *
 * @param audience whom it is for, in words
 * @param opensOn the first day of its window; null: always open before
 * @param closesOn the last day of its window; null: open-ended
 * @param ceilingCentimes the most that one project may get
 * @param sharePercent the most that the amount may be of the project's cost, in whole percent
 * @param conventions who bears the cost; the percents add up to 100
 * @param envelopes what it has for each eligible province
 * @param tranches how the amount is paid; by default all of it once an incubator has taken her in
 * @param scoring the grid of a ranked programme; empty for others
 */
public record ProgrammeVersion(
        String code,
        int version,
        Text name,
        Text audience,
        Category category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        Selection selection,
        Instrument instrument,
        long ceilingCentimes,
        int sharePercent,
        List<ConventionShare> conventions,
        List<ProvinceBudget> envelopes,
        List<Rule> rules,
        List<Tranche> tranches,
        List<Criterion> scoring,
        Delays delays) {

    private static final List<Tranche> AT_ONCE = List.of(new Tranche(100, Tranche.PLACED));

    public ProgrammeVersion {
        Require.that(code != null && code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "code: lower-case words with hyphens");
        Require.that(version >= 1, "version: 1 or more");
        Require.that(name != null && audience != null, "name and audience in four languages");
        Require.that(category != null && selection != null && instrument != null, "category, selection, instrument");
        Require.that(
                opensOn == null || closesOn == null || !closesOn.isBefore(opensOn), "closesOn: not before opensOn");
        Require.that(ceilingCentimes > 0, "ceilingCentimes: more than nothing");
        Require.that(sharePercent > 0 && sharePercent <= 100, "sharePercent: 1 to 100");
        conventions = List.copyOf(conventions);
        envelopes = List.copyOf(envelopes);
        rules = List.copyOf(rules);
        tranches = tranches == null ? AT_ONCE : List.copyOf(tranches); // Older versions have none of these.
        scoring = scoring == null ? List.of() : List.copyOf(scoring);
        delays = delays == null ? Delays.USUAL : delays;
        Require.that(
                conventions.stream().mapToInt(ConventionShare::percent).sum() == 100,
                "conventions: the percents add up to 100");
        Require.that(!envelopes.isEmpty() && !rules.isEmpty(), "envelopes and rules: at least one of each");
        Require.that(
                envelopes.stream().map(ProvinceBudget::province).distinct().count() == envelopes.size(),
                "envelopes: each province once");
        Require.that(rules.stream().map(Rule::id).distinct().count() == rules.size(), "rules: each id once");
        Require.that(tranches.stream().mapToInt(Tranche::percent).sum() == 100, "tranches: the percents add up to 100");
        Require.that(scoring.stream().map(Criterion::id).distinct().count() == scoring.size(), "scoring: each id once");
        Require.that(scoring.isEmpty() || selection == Selection.RANKED, "scoring: only where the selection is RANKED");
    }

    /** {@code code@version}. */
    public String id() {
        return code + "@" + version;
    }

    public List<String> provinces() {
        return envelopes.stream().map(ProvinceBudget::province).toList();
    }

    public Optional<ProvinceBudget> budgetOf(String province) {
        return envelopes.stream()
                .filter(each -> each.province().equals(province))
                .findFirst();
    }

    /** When registrations may be submitted. */
    public Window window() {
        return new Window(opensOn, closesOn);
    }

    /** The same with another number. */
    public ProgrammeVersion numbered(int number) {
        return new ProgrammeVersion(
                code,
                number,
                name,
                audience,
                category,
                opensOn,
                closesOn,
                selection,
                instrument,
                ceilingCentimes,
                sharePercent,
                conventions,
                envelopes,
                rules,
                tranches,
                scoring,
                delays);
    }

    /** @param earlier the versions before it, whose provinces have their envelopes already */
    ProgrammePublished published(List<ProgrammeVersion> earlier) {
        List<ProvinceBudget> opened = envelopes.stream()
                .filter(each -> earlier.stream()
                        .noneMatch(version -> version.budgetOf(each.province()).isPresent()))
                .toList();
        return new ProgrammePublished(
                code,
                version,
                name,
                category,
                opensOn,
                closesOn,
                provinces().stream().sorted().toList(),
                selection,
                delays.appealDays(),
                opened);
    }
}
