package ma.jisr.funding.web.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.appeal.Appeal;
import ma.jisr.funding.appeal.AppealState;
import ma.jisr.funding.appeal.FrozenEvidence;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.RuleResult;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with all that it is decided from.
 *
 * @param lastDay the last day on which it could be lodged; null where nothing had been refused
 * @param decidedBy the account that decided; null if it is open, or the platform did
 * @param effect where the allocation stood after it had followed; null unless the appeal was upheld
 */
record AppealView(
        String id,
        String registration,
        @Nullable String reference,
        String programme,
        String province,
        AppealState state,
        Instant lodgedAt,
        @Nullable LocalDate lastDay,
        Frozen evidence,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Map<String, Object> corrections,
        @Nullable Status effect) {

    static AppealView of(Appeal appeal, Locale language) {
        return new AppealView(
                appeal.id(),
                appeal.registration(),
                appeal.reference(),
                appeal.programme(),
                appeal.province(),
                appeal.state(),
                appeal.lodgedAt(),
                appeal.lastDay(),
                Frozen.of(appeal.frozen(), language),
                appeal.reason(),
                appeal.decidedBy(),
                appeal.decidedAt(),
                appeal.corrections().stream()
                        .collect(Collectors.toMap(
                                each -> Dirhams.name(each.name()), each -> Dirhams.value(each.name(), each.value()))),
                appeal.effect());
    }

    /**
     * What it is about, as it was when the appeal was lodged.
     *
     * @param programmeVersion by whose rules it was judged; null if it wasn't
     * @param decidedBy the account of the reviewer who refused; null if rules did
     * @param intact whether it still fits its SHA-256; after an erasure it doesn't
     */
    record Frozen(
            Status status,
            @Nullable Integer programmeVersion,
            @Nullable String decidedBy,
            Instant decidedAt,
            List<Rule> rules,
            String sha256,
            boolean intact) {

        static Frozen of(FrozenEvidence frozen, Locale language) {
            Decision decision = frozen.decision();
            return new Frozen(
                    frozen.status(),
                    decision == null ? null : decision.programmeVersion(),
                    frozen.decidedBy(),
                    frozen.decidedAt(),
                    decision == null
                            ? List.of()
                            : decision.rules().stream()
                                    .map(each -> Rule.of(each, language))
                                    .toList(),
                    frozen.sha256(),
                    frozen.isIntact());
        }
    }

    /**
     * What came of one rule.
     *
     * @param inputs what it saw; amounts in dirhams
     */
    record Rule(
            String rule,
            int version,
            boolean passed,
            boolean review,
            @Nullable String message,
            Map<String, Object> inputs) {

        static Rule of(RuleResult result, Locale language) {
            return new Rule(
                    result.rule(),
                    result.version(),
                    result.passed(),
                    result.review(),
                    result.message() == null ? null : result.message().in(language),
                    Dirhams.of(result.inputs()));
        }
    }
}
