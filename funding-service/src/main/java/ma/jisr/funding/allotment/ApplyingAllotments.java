package ma.jisr.funding.allotment;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import ma.jisr.funding.allocation.AllocatingPlaces;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allocation.EnvelopeTotals;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Makes envelopes what a signed allotment says, from wherever it stands: each step is one write to one document and may be
 * repeated.
 */
@Component
public class ApplyingAllotments {

    private final Allotments allotments;
    private final Turns turns;
    private final EnvelopeTotals totals;
    private final AllocatingPlaces places;
    private final Clock clock;

    ApplyingAllotments(
            Allotments allotments, Turns turns, EnvelopeTotals totals, AllocatingPlaces places, Clock clock) {
        this.allotments = allotments;
        this.turns = turns;
        this.totals = totals;
        this.places = places;
        this.clock = clock;
    }

    /** Nothing if it is settled; later, if it isn't its turn. */
    public void settle(String id) {
        allotments
                .find(id)
                .map(Versioned::state)
                .filter(allotment -> allotment.unsettledSince() != null)
                .ifPresent(this::settle);
    }

    private void settle(Allotment allotment) {
        if (allotment.status() == SpreadStatus.PENDING) {
            if (!turns.take(allotment.programme(), allotment.id())) {
                return;
            }
            CrashPoints.at("funding.afterTurnBeforeResize");
            apply(allotment);
        }
        turns.giveBack(allotment.programme(), allotment.id());
        CrashPoints.at("funding.afterTurnGivenBack");
        allotment.shares().forEach(share -> places.promote(allotment.envelope(share)));
        CrashPoints.at("funding.afterPromotionBeforeSpreadSettled");
        allotments.change(allotment.id(), Allotment::settled);
    }

    private void apply(Allotment allotment) {
        Map<String, EnvelopeSize> sizes = new TreeMap<>();
        for (Allotment.Share share : allotment.shares()) {
            sizes.put(share.province(), totals.resize(allotment.envelope(share), allotment.id(), share.signed()));
            CrashPoints.at("funding.afterResize");
        }
        allotments.change(allotment.id(), current -> current.applied(sizes, clock.instant()));
        CrashPoints.at("funding.afterAppliedBeforeTurnGivenBack");
    }
}
