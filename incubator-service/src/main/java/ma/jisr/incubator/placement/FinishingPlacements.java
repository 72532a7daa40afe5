package ma.jisr.incubator.placement;

import java.time.Instant;
import java.util.List;
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
        incubators.withRoom().forEach(this::offerRoom);
    }

    private void finishHeldSeats(Incubator at) {
        List<Seat> held = at.seats().taken().stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .toList();
        held.forEach(seat -> seats.finish(at, seat.registration()));
    }

    private void offerRoom(Incubator at) {
        if (at.takesOn(seats.today())) {
            int offers = Math.min(at.seats().free(), BATCH);
            placements
                    .waitingIn(at.profile().communes(), offers)
                    .forEach(waiting -> seats.settle(waiting.registration()));
        }
    }
}
