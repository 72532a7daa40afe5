package ma.jisr.funding.web.round;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.round.Round;
import ma.jisr.funding.round.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * A round as everybody may read it.
 *
 * @param closesOn the last day of its window
 * @param seedHash SHA-256 of the seed's 32 bytes, in hexadecimal
 * @param seed in hexadecimal; null until the report is made
 * @param cutAt who was found eligible later isn't in it; null until it is drawn
 * @param candidates how many were ranked; null until then, as is the report's SHA-256
 * @param done how many of them have been given what the report says
 */
record RoundView(
        String id,
        LocalDate closesOn,
        RoundState state,
        Instant announcedAt,
        String seedHash,
        @Nullable String seed,
        @Nullable Instant cutAt,
        @Nullable Long candidates,
        @Nullable String reportSha256,
        long done,
        @Nullable Instant drawnAt) {

    static RoundView of(Round round) {
        Round.Report report = round.report();
        return new RoundView(
                round.id(),
                round.closesOn(),
                round.state(),
                round.announcedAt(),
                round.seedHash(),
                round.seed(),
                round.cutAt(),
                report == null ? null : report.candidates(),
                report == null ? null : report.sha256(),
                round.done(),
                round.drawnAt());
    }
}
