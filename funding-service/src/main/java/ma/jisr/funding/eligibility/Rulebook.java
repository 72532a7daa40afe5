package ma.jisr.funding.eligibility;

import java.util.List;
import java.util.Map;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.ProgrammeVersion;

/** The compiled rules of one programme version, and its scoring grid. */
public final class Rulebook {

    private final ProgrammeVersion programme;
    private final List<CompiledRule> rules;
    private final Grid grid;

    private Rulebook(ProgrammeVersion programme, List<CompiledRule> rules, Grid grid) {
        this.programme = programme;
        this.rules = rules;
        this.grid = grid;
    }

    /** @throws IllegalArgumentException naming programme, rule or criterion, line and column of what can't be meant */
    public static Rulebook of(ProgrammeVersion programme) {
        try {
            return new Rulebook(
                    programme,
                    programme.rules().stream().map(RuleCompiler::compile).toList(),
                    Grid.of(programme));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(programme.id() + ", " + e.getMessage(), e);
        }
    }

    /** Whether a rule or a criterion asks for the grants that the applicant has from other programmes. */
    public boolean asksForRunningGrants() {
        return rules.stream().anyMatch(rule -> rule.names().contains(Vocabulary.RUNNING_GRANTS))
                || grid.asksForRunningGrants();
    }

    public Decision judge(Evidence evidence, Phrases phrases) {
        Map<String, Object> values = Inputs.of(evidence, programme);
        return new Decision(
                programme.version(),
                rules.stream().map(rule -> rule.judge(values, phrases)).toList());
    }

    /** The points that the grid gives, in its order. */
    List<Points> score(Evidence evidence) {
        return grid.score(Inputs.of(evidence, programme));
    }
}
