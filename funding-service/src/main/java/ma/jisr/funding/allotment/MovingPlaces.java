package ma.jisr.funding.allotment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.allocation.AllocatingPlaces;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allocation.EnvelopeTotals;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Makes the moves of a reallocation, from wherever it stands: each step is one write to one document, and repeatable. */
@Component
public class MovingPlaces {

    private final Reallocations reallocations;
    private final Turns turns;
    private final EnvelopeTotals totals;
    private final AllocatingPlaces places;
    private final Clock clock;

    MovingPlaces(
            Reallocations reallocations, Turns turns, EnvelopeTotals totals, AllocatingPlaces places, Clock clock) {
        this.reallocations = reallocations;
        this.turns = turns;
        this.totals = totals;
        this.places = places;
        this.clock = clock;
    }

    /** Nothing if it is settled; later, if it isn't its turn. */
    public void settle(String id) {
        reallocations
                .find(id)
                .map(Versioned::state)
                .filter(reallocation -> reallocation.unsettledSince() != null)
                .ifPresent(this::settle);
    }

    private void settle(Reallocation reallocation) {
        if (reallocation.status() == SpreadStatus.PENDING) {
            if (!turns.take(reallocation.programme(), reallocation.id())) {
                return;
            }
            CrashPoints.at("funding.afterTurnBeforeTake");
            move(reallocation);
        }
        turns.giveBack(reallocation.programme(), reallocation.id());
        CrashPoints.at("funding.afterTurnGivenBack");
        reallocation.moves().forEach(move -> places.promote(reallocation.envelope(move.to())));
        CrashPoints.at("funding.afterPromotionBeforeSpreadSettled");
        reallocations.change(reallocation.id(), Reallocation::settled);
    }

    private void move(Reallocation reallocation) {
        List<EnvelopeSize> moved = new ArrayList<>();
        for (int i = 0; i < reallocation.moves().size(); i++) {
            moved.add(move(reallocation, i));
        }
        reallocations.change(reallocation.id(), current -> current.applied(moved, clock.instant()));
        CrashPoints.at("funding.afterAppliedBeforeTurnGivenBack");
    }

    private EnvelopeSize move(Reallocation reallocation, int number) {
        Reallocation.Move move = reallocation.moves().get(number);
        EnvelopeSize taken = totals.take(
                reallocation.envelope(move.from()), Reallocation.taking(reallocation.id(), number), move.wanted());
        CrashPoints.at("funding.afterTakeBeforeGive");
        if (!taken.holdsNothing()) {
            totals.give(reallocation.envelope(move.to()), Reallocation.giving(reallocation.id(), number), taken);
        }
        CrashPoints.at("funding.afterGiveBeforeNextMove");
        return taken;
    }
}
