package ma.jisr.funding.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.faults.CrashPoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws a round whose window has ended, in steps of which each is one write and may be repeated: cut the candidates off,
 * rank them into a report, make the report the round's, give places in its order. Two processes that do it at once come
 * to the same end: the first report that is finished counts, and who has been entered in an envelope stays where she is.
 */
@Component
public class DrawingRounds {

    private static final Logger log = LoggerFactory.getLogger(DrawingRounds.class);

    private final Rounds rounds;
    private final Candidates candidates;
    private final Reports reports;
    private final Seeds seeds;
    private final PublishedProgrammes programmes;
    private final Envelopes envelopes;
    private final GivingPlaces giving;
    private final Clock clock;

    DrawingRounds(
            Rounds rounds,
            Candidates candidates,
            Reports reports,
            Seeds seeds,
            PublishedProgrammes programmes,
            Envelopes envelopes,
            GivingPlaces giving,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.reports = reports;
        this.seeds = seeds;
        this.programmes = programmes;
        this.envelopes = envelopes;
        this.giving = giving;
        this.clock = clock;
    }

    /**
     * Lets no candidate in any more; the rest follows by itself. A round that is being drawn, or is drawn, stays as it is.
     *
     * @throws ma.jisr.starter.problem.Problem 404 if there is no such round, 409 if its window hasn't ended
     */
    public Round draw(String programme, String id) {
        return rounds.change(programme, all -> all.cut(id, clock.instant())).get(id);
    }

    /** Goes on with a round from wherever it stands, to the end. */
    void goOn(String programme, String id) {
        Round round = rounds.find(programme).orElseThrow().state().get(id);
        if (round.state() == RoundState.RANKING) {
            round = rank(programme, id);
        }
        if (round.state() == RoundState.ALLOCATING) {
            giving.give(programme, round);
        }
    }

    private Round rank(String programme, String id) {
        String name = UUID.randomUUID().toString();
        Round round = rounds.change(programme, all -> all.change(id, each -> each.attempted(name)))
                .get(id);
        CrashPoints.at("funding.roundAfterAttempt");
        if (round.state() != RoundState.RANKING) {
            return round; // Another process was faster.
        }
        byte[] seed = seeds.open(round);
        Round.Report report = report(programme, round, seed, name);
        CrashPoints.at("funding.roundAfterReport");
        Round after = rounds.change(programme, all -> all.change(id, each -> each.ranked(report, Seeds.hex(seed))))
                .get(id);
        CrashPoints.at("funding.roundAfterRanked");
        log.info("Round {} of {} is ranked: {} candidates", id, programme, report.candidates());
        return after;
    }

    private Round.Report report(String programme, Round round, byte[] seed, String name) {
        Instant cut = Objects.requireNonNull(round.cutAt());
        try (Ranking ranking = new Ranking(programme, round, seed, MergeSort.BUFFER)) {
            candidates.each(programme, round.windowEnd(), cut, ranking::add);
            try (Reports.File report = reports.create(name);
                    Reports.File order = reports.create(Round.orderOf(name))) {
                return written(programme, ranking, name, report, order);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Round.Report written(
            String programme, Ranking ranking, String name, Reports.File report, Reports.File order)
            throws IOException {
        try {
            String sha256 = ranking.write(
                    report.stream(),
                    order.stream(),
                    version -> programmes.version(programme, version).scoring(),
                    province -> free(new EnvelopeId(programme, province)));
            return new Round.Report(name, sha256, ranking.size());
        } catch (IOException | RuntimeException | Error e) {
            report.giveUp();
            order.giveUp();
            throw e;
        }
    }

    private ProvincePlaces free(EnvelopeId id) {
        Envelope envelope = envelopes.find(id).orElseThrow(() -> new IllegalStateException("No envelope " + id));
        return new ProvincePlaces(
                id.province(),
                envelope.placesAvailable(),
                envelope.amountAvailable(),
                envelope.waiting().size());
    }
}
