package ma.jisr.funding.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.funding.programme.Selection;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announces a round while its window is open: from then on everybody can know the hash of its seed, and nobody the seed. */
@Component
public class AnnouncingRounds {

    private static final String CLOSES_ON = "/closesOn";

    private final PublishedProgrammes programmes;
    private final Rounds rounds;
    private final Seeds seeds;
    private final Clock clock;

    AnnouncingRounds(PublishedProgrammes programmes, Rounds rounds, Seeds seeds, Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.seeds = seeds;
        this.clock = clock;
    }

    /**
     * Announces, or finds what was announced under this id.
     *
     * @param closesOn the window's last day; null: the programme's
     * @throws Problem 404 without the programme; 409 if it isn't ranked, its window has closed or a round is open; 400 if
     *     the day is past, missing, or after the programme's last
     */
    public Round announce(String programme, String id, @Nullable LocalDate closesOn) {
        ProgrammeVersion version =
                programmes.latest(programme).orElseThrow(() -> Problem.notFound("programme", programme));
        return rounds.find(programme)
                .map(Versioned::state)
                .flatMap(all -> all.find(id))
                .orElseGet(() -> announceNew(version, id, closesOn));
    }

    private Round announceNew(ProgrammeVersion version, String id, @Nullable LocalDate closesOn) {
        Instant now = clock.instant();
        LocalDate last = window(version, closesOn, Round.today(now));
        Seeds.Sealed seed = seeds.draw(id);
        Round round = Round.announced(id, last, now, seed.hash(), seed.sealed());
        String programme = version.code();
        rounds.create(programme, ProgrammeRounds.none(programme).announce(round));
        return rounds.change(programme, all -> all.announce(round)).get(id);
    }

    private static LocalDate window(ProgrammeVersion version, @Nullable LocalDate wished, LocalDate today) {
        if (version.selection() != Selection.RANKED) {
            throw Problem.conflict("round-not-ranked", version.code());
        }
        LocalDate programmes = version.closesOn();
        if (programmes != null && programmes.isBefore(today)) {
            throw Problem.conflict("round-window-closed", programmes.toString());
        }
        LocalDate last = Optional.ofNullable(wished).orElse(programmes);
        if (last == null) {
            throw Problem.invalid(List.of(new FieldError(CLOSES_ON, "required")));
        }
        if (last.isBefore(today)) {
            throw Problem.invalid(List.of(new FieldError(CLOSES_ON, "round-past")));
        }
        if (programmes != null && last.isAfter(programmes)) {
            throw Problem.invalid(List.of(new FieldError(CLOSES_ON, "round-after-window", programmes.toString())));
        }
        return last;
    }
}
