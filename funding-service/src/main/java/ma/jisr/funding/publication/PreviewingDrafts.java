package ma.jisr.funding.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.Rulebook;
import ma.jisr.funding.eligibility.RunningGrants;
import ma.jisr.funding.language.Phrases;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.programme.Rule;
import org.springframework.stereotype.Component;

/**
 * Judges by a draft all registrations of its programme that weren't withdrawn, one after the other, and stores nothing.
 * What an officer judged stays as she judged it where the rule is the same.
 */
@Component
public class PreviewingDrafts {

    private final CheckingDrafts checking;
    private final PublishedProgrammes published;
    private final Allocations allocations;
    private final RunningGrants grants;
    private final Phrases phrases;

    PreviewingDrafts(
            CheckingDrafts checking,
            PublishedProgrammes published,
            Allocations allocations,
            RunningGrants grants,
            Phrases phrases) {
        this.checking = checking;
        this.published = published;
        this.allocations = allocations;
        this.grants = grants;
        this.phrases = phrases;
    }

    /** @throws ma.jisr.starter.problem.Problem 400 if something is wrong with the draft */
    public Preview preview(ProgrammeVersion draft) {
        checking.require(draft);
        Rulebook rulebook = Rulebook.of(draft);
        Map<Integer, Set<String>> unchanged = new HashMap<>();
        Comparison comparison = new Comparison();
        allocations.forEachOf(draft.code(), allocation -> {
            if (allocation.status() != Status.WITHDRAWN) {
                compare(
                        allocation,
                        rulebook,
                        version -> unchanged.computeIfAbsent(version, number -> unchangedSince(number, draft)),
                        comparison);
            }
        });
        return comparison.preview(draft);
    }

    private void compare(
            Allocation allocation, Rulebook rulebook, IntFunction<Set<String>> unchanged, Comparison comparison) {
        Evidence evidence = allocation.evidence();
        Decision before = allocation.decision();
        if (evidence == null || before == null) {
            comparison.skip();
            return;
        }
        Decision after = rulebook.judge(withGrants(evidence, allocation, rulebook), phrases)
                .withReviewOf(before, unchanged.apply(before.programmeVersion()), phrases);
        comparison.add(allocation.registration(), allocation.province(), before, after);
    }

    private Set<String> unchangedSince(int version, ProgrammeVersion draft) {
        Map<String, String> before = published.version(draft.code(), version).rules().stream()
                .collect(Collectors.toMap(Rule::id, Rule::expression));
        return draft.rules().stream()
                .filter(rule -> rule.expression().equals(before.get(rule.id())))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /** As they were when she was judged; counted now if no rule had asked then. */
    private Evidence withGrants(Evidence evidence, Allocation allocation, Rulebook rulebook) {
        boolean isKnown = evidence.runningGrants() != null || !rulebook.asksForRunningGrants();
        String holder = allocation.grantHolder();
        return isKnown || holder == null
                ? evidence
                : evidence.withRunningGrants(grants.besides(allocation.programme(), holder));
    }
}
