package ma.jisr.funding.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.problem.Problem;

/**
 * All rounds of one programme, oldest first; the aggregate's id is the programme's code. They are one aggregate so that
 * two can't be open at once.
 */
public record ProgrammeRounds(String programme, List<Round> rounds) {

    public ProgrammeRounds {
        rounds = List.copyOf(rounds);
    }

    static ProgrammeRounds none(String programme) {
        return new ProgrammeRounds(programme, List.of());
    }

    /**
     * One more; the same id again changes nothing.
     *
     * @throws Problem 409 if a round is open
     */
    Decided<ProgrammeRounds> announce(Round round) {
        if (find(round.id()).isPresent()) {
            return Decided.of(this);
        }
        if (rounds.stream().anyMatch(Round::isOpen)) {
            throw Problem.conflict("round-open");
        }
        List<Round> longer = new ArrayList<>(rounds);
        longer.add(round);
        return Decided.of(new ProgrammeRounds(programme, longer));
    }

    /**
     * Lets no candidate in any more; a round that is being drawn, or is drawn, stays as it is.
     *
     * @throws Problem 404 if there is no such round, 409 if its window hasn't ended
     */
    Decided<ProgrammeRounds> cut(String id, Instant now) {
        Round round = get(id);
        if (now.isBefore(round.windowEnd())) {
            throw Problem.conflict("round-window-open", round.closesOn().toString());
        }
        return change(id, each -> each.cut(now));
    }

    Decided<ProgrammeRounds> change(String id, UnaryOperator<Round> step) {
        return Decided.of(new ProgrammeRounds(
                programme,
                rounds.stream()
                        .map(each -> each.id().equals(id) ? step.apply(each) : each)
                        .toList()));
    }

    public Optional<Round> find(String id) {
        return rounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** @throws Problem 404 if there is no such round */
    public Round get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("round", id));
    }

    Optional<Round> inState(RoundState state) {
        return rounds.stream().filter(each -> each.state() == state).findFirst();
    }

    /** The last one whose places are all given; while another is being drawn, none. */
    Optional<Round> settled() {
        boolean busy = inState(RoundState.RANKING).isPresent()
                || inState(RoundState.ALLOCATING).isPresent();
        return busy
                ? Optional.empty()
                : rounds.reversed().stream()
                        .filter(each -> each.state() == RoundState.DRAWN)
                        .findFirst();
    }
}
