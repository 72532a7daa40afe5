package ma.jisr.funding.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.publication.Preview.Change;
import ma.jisr.funding.publication.Preview.ProvinceChange;
import ma.jisr.funding.publication.Preview.RuleCount;

/** Counts, one registration after the other, how two decisions differ; keeps numbers and few names, however many come. */
final class Comparison {

    private static final int NAMED = 50;

    private final Map<Outcome, Long> now = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Long> then = new EnumMap<>(Outcome.class);
    private final Map<Direction, List<String>> named = new HashMap<>();
    private final Map<Direction, Map<String, Long>> provinces = new HashMap<>();
    private final Map<String, long[]> rules = new LinkedHashMap<>();
    private long notJudged;

    private record Direction(Outcome from, Outcome to) {}

    void skip() {
        notJudged++;
    }

    void add(String registration, String province, Decision before, Decision after) {
        now.merge(before.outcome(), 1L, Long::sum);
        then.merge(after.outcome(), 1L, Long::sum);
        before.rules().forEach(result -> count(result, 0));
        after.rules().forEach(result -> count(result, 1));
        if (before.outcome() != after.outcome()) {
            Direction direction = new Direction(before.outcome(), after.outcome());
            provinces.computeIfAbsent(direction, d -> new HashMap<>()).merge(province, 1L, Long::sum);
            List<String> names = named.computeIfAbsent(direction, d -> new ArrayList<>());
            if (names.size() < NAMED) {
                names.add(registration);
            }
        }
    }

    private void count(RuleResult result, int offset) {
        long[] counts = rules.computeIfAbsent(result.rule(), rule -> new long[4]);
        if (result.review()) {
            counts[2 + offset]++;
        } else if (!result.passed()) {
            counts[offset]++;
        }
    }

    Preview preview(ProgrammeVersion draft) {
        long judged = now.values().stream().mapToLong(Long::longValue).sum();
        return new Preview(
                draft.code(), draft.version(), judged, notJudged, now, then, changes(), rules(), provinces());
    }

    private List<Change> changes() {
        return named.entrySet().stream()
                .map(each -> new Change(
                        each.getKey().from(),
                        each.getKey().to(),
                        provinces.get(each.getKey()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(Change::from).thenComparing(Change::to))
                .toList();
    }

    private List<RuleCount> rules() {
        return rules.entrySet().stream()
                .map(each -> new RuleCount(
                        each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2], each.getValue()[3]))
                .toList();
    }

    private List<ProvinceChange> provinces() {
        return provinces.entrySet().stream()
                .flatMap(direction -> direction.getValue().entrySet().stream()
                        .map(each -> new ProvinceChange(
                                each.getKey(),
                                direction.getKey().from(),
                                direction.getKey().to(),
                                each.getValue())))
                .sorted(Comparator.comparing(ProvinceChange::province)
                        .thenComparing(ProvinceChange::from)
                        .thenComparing(ProvinceChange::to))
                .toList();
    }
}
