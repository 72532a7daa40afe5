package ma.jisr.funding.eligibility;

import java.util.List;
import java.util.Map;
import ma.jisr.funding.programme.ProgrammeVersion;

/** The compiled scoring grid of one programme version. */
final class Grid {

    private final List<CompiledCriterion> criteria;

    private Grid(List<CompiledCriterion> criteria) {
        this.criteria = criteria;
    }

    /** @throws IllegalArgumentException naming criterion, line and column of what can't be meant */
    static Grid of(ProgrammeVersion programme) {
        return new Grid(programme.scoring().stream().map(GridCompiler::compile).toList());
    }

    boolean asksForRunningGrants() {
        return criteria.stream().anyMatch(each -> each.names().contains(Vocabulary.RUNNING_GRANTS));
    }

    /** In the order of the grid. */
    List<Points> score(Map<String, Object> values) {
        return criteria.stream().map(each -> each.score(values)).toList();
    }
}
