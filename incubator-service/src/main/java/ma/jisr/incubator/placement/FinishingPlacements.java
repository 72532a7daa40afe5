package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.accreditation.Seat;
import org.springframework.stereotype.Service;

/** Finishes what a crash, a race or a newly accredited incubator has left open; safe to run beside anything else. */
@Service
public final class FinishingPlacements {

    private static final int BATCH = 500;

    private final Placements placements;
    private final Incubators incubators;
    private final FindingSeats seats;
    private final EndingPlacements ending;
    private final Patience patience;

    FinishingPlacements(
            Placements placements,
            Incubators incubators,
            FindingSeats seats,
            EndingPlacements ending,
            Patience patience) {
        this.placements = placements;
        this.incubators = incubators;
        this.seats = seats;
        this.ending = ending;
        this.patience = patience;
    }

    public void finish() {
        Instant before = seats.now().minus(patience.time());
        placements.pendingBefore(before, BATCH).forEach(placement -> seats.settle(placement.registration()));
        placements.unclearedBefore(before, BATCH).forEach(placement -> ending.clear(placement.registration()));
        incubators.withHeldSeats().forEach(this::finishHeldSeats);
        offerRoom();
    }

    private void finishHeldSeats(Incubator at) {
        List<Seat> held = at.seats().taken().stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .toList();
        held.forEach(seat -> seats.finish(at, seat.registration()));
    }

    private void offerRoom() {
        Set<String> communes = incubators.withRoom().stream()
                .filter(incubator -> incubator.takesOn(seats.today()))
                .flatMap(incubator -> incubator.profile().communes().stream())
                .collect(Collectors.toSet());
        if (!communes.isEmpty()) {
            placements.waitingIn(communes, BATCH).forEach(waiting -> seats.settle(waiting.registration()));
        }
    }
}
