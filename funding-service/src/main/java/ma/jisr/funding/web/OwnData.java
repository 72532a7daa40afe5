package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Asked;
import ma.jisr.funding.allocation.Moment;
import ma.jisr.funding.allocation.Score;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.appeal.Appeal;
import ma.jisr.funding.appeal.AppealState;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Outcome;
import ma.jisr.funding.eligibility.RuleResult;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** All that funding holds about one applicant, as she gets it. */
record OwnData(String service, List<OwnAllocation> registrations, List<OwnAppeal> appeals, List<OwnMoney> money) {

    static OwnData of(List<OwnAllocation> registrations, List<OwnAppeal> appeals, List<OwnMoney> money) {
        return new OwnData("funding", registrations, appeals, money);
    }

    /**
     * An appeal of hers; what it is about is kept with it as it was decided then.
     *
     * @param reason why it was decided so; null while it is open, as is the time
     */
    record OwnAppeal(
            String registration,
            AppealState state,
            Instant lodgedAt,
            @Nullable OwnDecision decision,
            @Nullable OwnEvidence evidence,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        static OwnAppeal of(Appeal appeal, Locale language) {
            Decision decision = appeal.frozen().decision();
            return new OwnAppeal(
                    appeal.registration(),
                    appeal.state(),
                    appeal.lodgedAt(),
                    decision == null ? null : OwnDecision.of(decision, language),
                    OwnEvidence.of(appeal.frozen().evidence()),
                    appeal.reason(),
                    appeal.decidedAt());
        }
    }

    /**
     * What was decided for one registration, and from what.
     *
     * @param asked null if she withdrew before it was judged; likewise the decision
     * @param evidence what rules may look at
     * @param points what a ranked programme's grid gave her; null in other programmes
     * @param rank in the waiting line, 1 being the next; null if she isn't in it
     * @param offeredUntil when the offer of a place ends; null if none is offered
     * @param reviewDueAt by when an officer should have looked at it; null if none has to
     */
    record OwnAllocation(
            String registration,
            @Nullable String reference,
            String programme,
            String province,
            Status status,
            @Nullable OwnRequest asked,
            @Nullable OwnEvidence evidence,
            @Nullable OwnDecision decision,
            @Nullable List<OwnPoints> points,
            @Nullable Integer rank,
            @Nullable Instant offeredUntil,
            @Nullable Instant reviewDueAt,
            List<OwnMoment> history) {

        static OwnAllocation of(Allocation allocation, @Nullable Integer rank, Locale language) {
            Decision decision = allocation.decision();
            return new OwnAllocation(
                    allocation.registration(),
                    allocation.reference(),
                    allocation.programme(),
                    allocation.province(),
                    allocation.status(),
                    OwnRequest.of(allocation.asked()),
                    OwnEvidence.of(allocation.evidence()),
                    decision == null ? null : OwnDecision.of(decision, language),
                    OwnPoints.of(allocation.score()),
                    rank,
                    allocation.offeredUntil(),
                    allocation.review() == null ? null : allocation.review().dueAt(),
                    allocation.history().stream().map(OwnMoment::of).toList());
        }
    }

    /**
     * What she asked for, and what is told on to incubators.
     *
     * @param amount in dirhams
     */
    record OwnRequest(
            BigDecimal amount,
            Instrument.Kind instrument,
            @Nullable String commune,
            @Nullable String sector,
            List<String> accessibility,
            @Nullable String language) {

        static @Nullable OwnRequest of(@Nullable Asked asked) {
            return asked == null
                    ? null
                    : new OwnRequest(
                            Money.dirhams(asked.amountCentimes()),
                            asked.kind(),
                            asked.commune(),
                            asked.sector(),
                            asked.accessibility(),
                            asked.language());
        }
    }

    /**
     * What a criterion gave her.
     *
     * @param reason why it gave none although it should have; null otherwise
     */
    record OwnPoints(String criterion, int points, @Nullable String reason) {

        static @Nullable List<OwnPoints> of(@Nullable Score score) {
            return score == null
                    ? null
                    : score.points().stream()
                            .map(each -> new OwnPoints(each.criterion(), each.points(), each.reason()))
                            .toList();
        }
    }

    /** How she was judged. */
    record OwnDecision(int programmeVersion, Outcome outcome, List<OwnRule> rules) {

        static OwnDecision of(Decision decision, Locale language) {
            return new OwnDecision(
                    decision.programmeVersion(),
                    decision.outcome(),
                    decision.rules().stream()
                            .map(rule -> OwnRule.of(rule, language))
                            .toList());
        }
    }

    /**
     * What came of one rule.
     *
     * @param review whether an officer has yet to look at it
     * @param inputs what the rule saw; amounts in dirhams
     * @param changes what would make it hold, one thing at a time, in words
     */
    record OwnRule(
            String rule,
            int version,
            boolean passed,
            boolean review,
            @Nullable String message,
            Map<String, Object> inputs,
            List<String> changes) {

        static OwnRule of(RuleResult result, Locale language) {
            return new OwnRule(
                    result.rule(),
                    result.version(),
                    result.passed(),
                    result.review(),
                    result.message() == null ? null : result.message().in(language),
                    Dirhams.of(result.inputs()),
                    Stream.ofNullable(result.changes())
                            .flatMap(List::stream)
                            .map(change -> change.message().in(language))
                            .toList());
        }
    }

    /** Since when it stood where. */
    record OwnMoment(Status status, Instant at) {

        static OwnMoment of(Moment moment) {
            return new OwnMoment(moment.status(), moment.at());
        }
    }
}
