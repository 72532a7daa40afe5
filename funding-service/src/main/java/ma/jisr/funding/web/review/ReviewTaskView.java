package ma.jisr.funding.web.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.ReviewTask;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.web.Dirhams;
import org.jspecify.annotations.Nullable;

/**
 * A registration that waits for an officer.
 *
 * @param rules those that wait
 * @param dueAt by when she should decide
 * @param escalated whether that is over, and the committee was told
 */
record ReviewTaskView(
        String registration,
        @Nullable String reference,
        String programme,
        String province,
        List<Waiting> rules,
        Instant dueAt,
        boolean escalated,
        @Nullable Instant escalatedAt) {

    /**
     * A rule that needs a human.
     *
     * @param inputs what it saw; amounts in dirhams
     * @param changes what would make it hold, in words
     */
    record Waiting(
            String rule, int version, @Nullable String message, Map<String, Object> inputs, List<String> changes) {

        static Waiting of(RuleResult result, Locale language) {
            return new Waiting(
                    result.rule(),
                    result.version(),
                    result.message() == null ? null : result.message().in(language),
                    Dirhams.of(result.inputs()),
                    Stream.ofNullable(result.changes())
                            .flatMap(List::stream)
                            .map(change -> change.message().in(language))
                            .toList());
        }
    }

    static ReviewTaskView of(Allocation allocation, Locale language) {
        ReviewTask task = Objects.requireNonNull(allocation.review());
        return new ReviewTaskView(
                allocation.registration(),
                allocation.reference(),
                allocation.programme(),
                allocation.province(),
                Objects.requireNonNull(allocation.decision()).rules().stream()
                        .filter(RuleResult::review)
                        .map(result -> Waiting.of(result, language))
                        .toList(),
                task.dueAt(),
                task.escalatedAt() != null,
                task.escalatedAt());
    }
}
