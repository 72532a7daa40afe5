package ma.jisr.funding.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked round of a programme.
 *
 * @param closesOn the last day of its window, in Morocco: who submitted later waits for the next round
 * @param seedHash SHA-256 of the seed, in hexadecimal; public from the beginning
 * @param sealedSeed the seed under the master key, in base64; null once there is no more need to hide it
 * @param seed the seed itself, in hexadecimal; null until the report is made and can't change any more
 * @param cutAt who was found eligible later isn't in it; null until it is drawn
 * @param attempts the names of the reports that were begun; all but the last one are of processes that died
 * @param report what came of it; null until then
 * @param done how many of the report's candidates have been given what it says
 */
public record Round(
        String id,
        LocalDate closesOn,
        Instant announcedAt,
        String seedHash,
        @Nullable String sealedSeed,
        @Nullable String seed,
        RoundState state,
        @Nullable Instant cutAt,
        List<String> attempts,
        @Nullable Report report,
        long done,
        @Nullable Instant drawnAt) {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    public Round {
        attempts = List.copyOf(attempts);
    }

    /**
     * A report as it is kept.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Report(String name, String sha256, long candidates) {}

    static Round announced(String id, LocalDate closesOn, Instant now, String seedHash, String sealedSeed) {
        return new Round(
                id, closesOn, now, seedHash, sealedSeed, null, RoundState.ANNOUNCED, null, List.of(), null, 0, null);
    }

    /** The file beside a report that says who is to be given what there is, in which order. */
    static String orderOf(String report) {
        return report + "-order";
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, MOROCCO);
    }

    /** The moment after the window's last. */
    public Instant windowEnd() {
        return closesOn.plusDays(1).atStartOfDay(MOROCCO).toInstant();
    }

    boolean isOpen() {
        return state != RoundState.DRAWN;
    }

    Round cut(Instant now) {
        return state == RoundState.ANNOUNCED ? with(RoundState.RANKING, now, attempts, null, 0, null) : this;
    }

    Round attempted(String name) {
        if (state != RoundState.RANKING) {
            return this;
        }
        List<String> longer = new ArrayList<>(attempts);
        longer.add(name);
        return with(state, cutAt, longer, null, 0, null);
    }

    /** The first report that is finished is the round's; from now on everybody may know the seed. */
    Round ranked(Report finished, String seed) {
        return state == RoundState.RANKING
                ? new Round(
                        id,
                        closesOn,
                        announcedAt,
                        seedHash,
                        null,
                        seed,
                        RoundState.ALLOCATING,
                        cutAt,
                        attempts,
                        finished,
                        0,
                        null)
                : this;
    }

    /** The same seed under another master key. */
    Round resealed(String sealed) {
        return sealedSeed == null
                ? this
                : new Round(
                        id,
                        closesOn,
                        announcedAt,
                        seedHash,
                        sealed,
                        null,
                        state,
                        cutAt,
                        attempts,
                        report,
                        done,
                        drawnAt);
    }

    Round gave(long upTo) {
        return state == RoundState.ALLOCATING ? with(state, cutAt, attempts, report, Math.max(done, upTo), null) : this;
    }

    Round drawn(Instant now) {
        return state == RoundState.ALLOCATING ? with(RoundState.DRAWN, cutAt, attempts, report, done, now) : this;
    }

    private Round with(
            RoundState next,
            @Nullable Instant cutAt,
            List<String> attempts,
            @Nullable Report report,
            long done,
            @Nullable Instant drawnAt) {
        return new Round(
                id, closesOn, announcedAt, seedHash, sealedSeed, seed, next, cutAt, attempts, report, done, drawnAt);
    }
}
