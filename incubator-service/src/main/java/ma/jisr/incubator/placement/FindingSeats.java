package ma.jisr.incubator.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Service;

/**
 * Finds a seat for a placement, and a successor for a seat. Each step is one write that may be repeated, or come late
 * from a process that was thought dead: whoever finds that she has been placed elsewhere gives the seat on.
 */
@Service
final class FindingSeats {

    /** How many of those who wait are offered a seat that becomes free; the sweep offers it to the others. */
    private static final int OFFERS = 20;

    private final Placements placements;
    private final Incubators incubators;
    private final NearestFirst nearestFirst;
    private final Clock clock;

    FindingSeats(Placements placements, Incubators incubators, NearestFirst nearestFirst, Clock clock) {
        this.placements = placements;
        this.incubators = incubators;
        this.nearestFirst = nearestFirst;
        this.clock = clock;
    }

    void settle(String registration) {
        placements.find(registration).map(Versioned::state).ifPresent(this::settle);
    }

    /** Brings a placement from wherever it stands to a seat, or to waiting. */
    void settle(Placement placement) {
        Need need = placement.openNeed();
        if (need != null) {
            choose(placement.registration(), need);
        } else if (placement.status() == Status.PLACED && placement.incubator() != null) {
            incubators.post(placement.incubator(), placement.registration());
        }
    }

    private void choose(String registration, Need need) {
        List<Considered> considered = new ArrayList<>();
        for (Candidate candidate : nearestFirst.rank(need, incubators.serving(need.commune()), today())) {
            if (incubators.hold(candidate.id(), registration)) {
                considered.add(candidate.placed());
                seat(registration, candidate.incubator(), considered);
                return;
            }
            considered.add(candidate.full());
        }
        placements.change(registration, placement -> placement.delayed(considered, now()));
    }

    private void seat(String registration, Incubator at, List<Considered> explanation) {
        CrashPoints.at("incubator.afterSeatHeld");
        Placement after = placements.change(registration, placement -> placement.placed(at, explanation, now()));
        CrashPoints.at("incubator.afterPlacedSaved");
        if (after.placedAt(at.id())) {
            incubators.post(at.id(), registration);
        } else {
            vacate(at, registration);
        }
    }

    /** Finishes what is known of a seat that is held: it becomes hers, or another's. */
    void finish(Incubator at, String registration) {
        Placement placement =
                placements.find(registration).map(Versioned::state).orElse(null);
        Need need = placement == null ? null : placement.openNeed();
        if (placement != null && need != null) {
            seat(registration, at, placement.reconsidered(nearestFirst.candidate(need, at)));
        } else if (placement != null && placement.placedAt(at.id())) {
            incubators.post(at.id(), registration);
        } else {
            vacate(at, registration);
        }
    }

    /** Gives a seat to the longest waiting whom this incubator serves, or back. */
    void vacate(Incubator at, String registration) {
        if (at.takesOn(today())) {
            for (Placement next : placements.waitingIn(at.profile().communes(), OFFERS)) {
                if (incubators.handOver(at.id(), registration, next.registration())) {
                    CrashPoints.at("incubator.afterSeatHandedOver");
                    finish(at, next.registration());
                    return;
                }
            }
        }
        incubators.release(at.id(), registration);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
