package ma.jisr.funding.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against the decision on one registration.
 *
 * @param reference null, as the applicant, once she was erased; then the reason, too
 * @param lastDay the last day on which it could be lodged, in Morocco; null where there was nothing to appeal against
 * @param decidedBy the account that decided; null if it is open, or was decided by the platform
 * @param unsettledSince since when the allocation has yet to follow; null if it needn't
 * @param effect where the allocation stood when it had followed; null unless the appeal was upheld
 */
public record Appeal(
        String id,
        String registration,
        @Nullable String reference,
        @Nullable String applicant,
        String programme,
        String province,
        AppealState state,
        Instant lodgedAt,
        @Nullable LocalDate lastDay,
        FrozenEvidence frozen,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<Correction> corrections,
        @Nullable Instant unsettledSince,
        @Nullable Status effect) {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    public Appeal {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    static Appeal lodged(AppealLodged fact, Allocation allocation, @Nullable LocalDate lastDay) {
        boolean isErased = allocation.erasedAt() != null;
        return new Appeal(
                fact.appeal(),
                fact.registration(),
                isErased ? null : fact.reference(),
                isErased ? null : fact.applicant(),
                allocation.programme(),
                allocation.province(),
                isErased ? AppealState.VOID : AppealState.OPEN,
                fact.at(),
                lastDay,
                FrozenEvidence.of(allocation),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** Days count from the day of the decision, which itself doesn't; all are calendar days in Morocco. */
    static LocalDate lastDay(Instant decidedAt, int days) {
        return LocalDate.ofInstant(decidedAt, MOROCCO).plusDays(days);
    }

    boolean isLate() {
        return lastDay != null && LocalDate.ofInstant(lodgedAt, MOROCCO).isAfter(lastDay);
    }

    /** Nobody decides an appeal against her own decision. */
    public boolean mayBeDecidedBy(String account) {
        return !account.equals(frozen.decidedBy());
    }

    /** Decided by the platform, without anybody's judgement. */
    Decided<Appeal> dismissed(String reason, Instant now) {
        return state != AppealState.OPEN
                ? Decided.of(this)
                : told(with(AppealState.REJECTED, reason, null, now, List.of(), null), now);
    }

    /** @throws Problem 409 if it isn't open */
    Decided<Appeal> decided(Verdict verdict, Instant now) {
        requireOpen();
        AppealState next = verdict.isUpheld() ? AppealState.UPHELD : AppealState.REJECTED;
        return told(
                with(
                        next,
                        verdict.reason(),
                        verdict.decidedBy(),
                        now,
                        verdict.corrections(),
                        verdict.isUpheld() ? now : null),
                now);
    }

    /** @throws Problem 409 if it isn't */
    void requireOpen() {
        if (state != AppealState.OPEN) {
            throw Problem.conflict(state == AppealState.VOID ? "appeal-void" : "appeal-decided");
        }
    }

    private static Decided<Appeal> told(Appeal after, Instant now) {
        return Decided.of(
                after,
                new AppealDecided(
                        after.id,
                        after.registration,
                        Objects.requireNonNull(after.reference),
                        Objects.requireNonNull(after.applicant),
                        after.programme,
                        after.province,
                        after.state == AppealState.UPHELD
                                ? AppealDecided.Outcome.UPHELD
                                : AppealDecided.Outcome.REJECTED,
                        Objects.requireNonNull(after.reason),
                        now));
    }

    /** The allocation has followed. */
    Decided<Appeal> settled(Status effect) {
        return unsettledSince == null
                ? Decided.of(this)
                : Decided.of(new Appeal(
                        id,
                        registration,
                        reference,
                        applicant,
                        programme,
                        province,
                        state,
                        lodgedAt,
                        lastDay,
                        frozen,
                        reason,
                        decidedBy,
                        decidedAt,
                        corrections,
                        null,
                        effect));
    }

    /** She withdrew: there is nothing more to decide. */
    Decided<Appeal> voided(Instant now) {
        return state == AppealState.OPEN
                ? Decided.of(with(AppealState.VOID, null, null, now, List.of(), null))
                : Decided.of(this);
    }

    /** She was erased: what is left says what was decided and by which rules, but not about whom. */
    Decided<Appeal> erased() {
        return Decided.of(new Appeal(
                id,
                registration,
                null,
                null,
                programme,
                province,
                state == AppealState.OPEN ? AppealState.VOID : state,
                lodgedAt,
                lastDay,
                frozen.redacted(),
                null,
                decidedBy,
                decidedAt,
                List.of(),
                unsettledSince,
                effect));
    }

    private Appeal with(
            AppealState next,
            @Nullable String reason,
            @Nullable String by,
            Instant now,
            List<Correction> corrections,
            @Nullable Instant unsettledSince) {
        return new Appeal(
                id,
                registration,
                reference,
                applicant,
                programme,
                province,
                next,
                lodgedAt,
                lastDay,
                frozen,
                reason,
                by,
                now,
                corrections,
                unsettledSince,
                effect);
    }
}
