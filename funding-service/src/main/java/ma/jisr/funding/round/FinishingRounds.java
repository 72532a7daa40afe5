package ma.jisr.funding.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.jisr.funding.allocation.AllocatingInOrder;
import ma.jisr.starter.faults.CrashPoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does by itself what has to be done for rounds: draws those whose window ended long enough ago, goes on with those that
 * were begun, and sends to the end of the line whoever was found eligible only after her round was drawn.
 */
@Component
public class FinishingRounds {

    private static final Logger log = LoggerFactory.getLogger(FinishingRounds.class);
    private static final int LIMIT = 200;

    private final Rounds rounds;
    private final DrawingRounds drawing;
    private final Candidates candidates;
    private final AllocatingInOrder allocating;
    private final RoundSettings settings;
    private final Clock clock;

    FinishingRounds(
            Rounds rounds,
            DrawingRounds drawing,
            Candidates candidates,
            AllocatingInOrder allocating,
            RoundSettings settings,
            Clock clock) {
        this.rounds = rounds;
        this.drawing = drawing;
        this.candidates = candidates;
        this.allocating = allocating;
        this.settings = settings;
        this.clock = clock;
    }

    /** Safe to run twice at a time. A programme whose round can't be finished doesn't keep the others from it. */
    public void finish() {
        for (ProgrammeRounds each : rounds.all()) {
            try {
                finish(each);
            } catch (RuntimeException e) {
                log.error("The rounds of {} can't be finished", each.programme(), e);
            }
        }
    }

    private void finish(ProgrammeRounds all) {
        String programme = all.programme();
        Instant due = clock.instant().minus(settings.drawAfter());
        all.inState(RoundState.ANNOUNCED)
                .filter(round -> !due.isBefore(round.windowEnd()))
                .ifPresent(round -> {
                    drawing.draw(programme, round.id());
                    CrashPoints.at("funding.roundAfterCut");
                });
        for (Round round : rounds.find(programme).orElseThrow().state().rounds()) {
            if (round.state() == RoundState.RANKING || round.state() == RoundState.ALLOCATING) {
                drawing.goOn(programme, round.id());
            }
        }
        sendLateOnes(programme);
    }

    private void sendLateOnes(String programme) {
        rounds.find(programme).orElseThrow().state().settled().ifPresent(round -> {
            List<String> late = candidates.late(programme, round.windowEnd(), LIMIT);
            late.forEach(allocating::sendToTheEnd);
        });
    }
}
