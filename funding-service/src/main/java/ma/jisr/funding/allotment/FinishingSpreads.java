package ma.jisr.funding.allotment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.jisr.starter.aggregate.Versioned;
import org.springframework.stereotype.Component;

/** Finishes allotments and reallocations that a crash left half done, or whose turn hadn't come. Safe to run twice. */
@Component
public class FinishingSpreads {

    /** Younger ones are most likely being worked on. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final int LIMIT = 100;

    private final Allotments allotments;
    private final Reallocations reallocations;
    private final ApplyingAllotments applying;
    private final MovingPlaces moving;
    private final Turns turns;
    private final Clock clock;

    FinishingSpreads(
            Allotments allotments,
            Reallocations reallocations,
            ApplyingAllotments applying,
            MovingPlaces moving,
            Turns turns,
            Clock clock) {
        this.allotments = allotments;
        this.reallocations = reallocations;
        this.applying = applying;
        this.moving = moving;
        this.turns = turns;
        this.clock = clock;
    }

    public void finish() {
        Instant before = clock.instant().minus(GRACE);
        turns.takenBefore(before).stream()
                .filter(turn -> isSettled(turn.holder()))
                .forEach(turn -> turns.giveBack(turn.programme(), turn.holder()));
        allotments.unsettledBefore(before, LIMIT).forEach(applying::settle);
        reallocations.unsettledBefore(before, LIMIT).forEach(moving::settle);
    }

    /** Its turn was taken once more by a process that was thought dead, and then died. */
    private boolean isSettled(String holder) {
        boolean allotted = allotments
                .find(holder)
                .map(Versioned::state)
                .filter(each -> each.unsettledSince() == null)
                .isPresent();
        return allotted
                || reallocations
                        .find(holder)
                        .map(Versioned::state)
                        .filter(each -> each.unsettledSince() == null)
                        .isPresent();
    }
}
