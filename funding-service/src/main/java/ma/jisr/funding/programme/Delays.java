package ma.jisr.funding.programme;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long things may take in a programme, in days.
 *
 * @param reviewDays working days within which an officer should decide; afterwards it escalates
 * @param offerDays within which a place that was freed must be accepted; null: it is given without asking
 * @param appealDays within which a decision may be appealed
 * @param payeeWaitDays for which a changed bank account isn't paid to
 * @param chequeDays after which a cheque is stale; usually 20 days to present it and one year more (Code de commerce,
 *     articles 268 and 295)
 * @param reminderDays before a repayment is due, when she is reminded
 */
public record Delays(
        Integer reviewDays,
        @Nullable Integer offerDays,
        Integer appealDays,
        Integer payeeWaitDays,
        Integer chequeDays,
        Integer reminderDays) {

    static final Delays USUAL = new Delays(null, null, null, null, null, null);
    private static final int LONGEST = 3_650;

    /** Absent numbers take their usual values. */
    public Delays(
            @Nullable Integer reviewDays,
            @Nullable Integer offerDays,
            @Nullable Integer appealDays,
            @Nullable Integer payeeWaitDays,
            @Nullable Integer chequeDays,
            @Nullable Integer reminderDays) {
        this.reviewDays = reviewDays == null ? 5 : reviewDays;
        this.offerDays = offerDays;
        this.appealDays = appealDays == null ? 60 : appealDays;
        this.payeeWaitDays = payeeWaitDays == null ? 3 : payeeWaitDays;
        this.chequeDays = chequeDays == null ? 385 : chequeDays;
        this.reminderDays = reminderDays == null ? 7 : reminderDays;
        Require.that(
                Stream.of(
                                this.reviewDays,
                                this.appealDays,
                                this.payeeWaitDays,
                                this.chequeDays,
                                this.reminderDays,
                                offerDays == null ? 1 : offerDays)
                        .allMatch(days -> days >= 0 && days <= LONGEST),
                "delays: 0 to 3,650 days");
    }
}
