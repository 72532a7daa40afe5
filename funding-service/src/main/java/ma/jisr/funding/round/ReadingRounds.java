package ma.jisr.funding.round;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Rounds and their reports, as everybody may read them. */
@Component
public class ReadingRounds {

    private final PublishedProgrammes programmes;
    private final Rounds rounds;
    private final Reports reports;

    ReadingRounds(PublishedProgrammes programmes, Rounds rounds, Reports reports) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.reports = reports;
    }

    /**
     * Oldest first; a programme has a few.
     *
     * @throws Problem 404 if there is no such programme
     */
    public List<Round> of(String programme) {
        programmes.latest(programme).orElseThrow(() -> Problem.notFound("programme", programme));
        return rounds.find(programme)
                .map(Versioned::state)
                .map(ProgrammeRounds::rounds)
                .orElse(List.of());
    }

    /** @throws Problem 404 if there is no such round */
    public Round round(String programme, String id) {
        return rounds.find(programme)
                .map(Versioned::state)
                .flatMap(all -> all.find(id))
                .orElseThrow(() -> Problem.notFound("round", id));
    }

    /** Its bytes; empty until it is made. */
    public Optional<InputStream> report(Round round) {
        Round.Report report = round.report();
        return report == null ? Optional.empty() : reports.open(report.name());
    }
}
