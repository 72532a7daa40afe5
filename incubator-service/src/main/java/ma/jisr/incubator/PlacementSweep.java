package ma.jisr.incubator;

import java.time.Duration;
import ma.jisr.incubator.placement.FinishingPlacements;
import ma.jisr.starter.persistence.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets one copy at a time finish what hangs, again and again. */
@Component
class PlacementSweep {

    private final Leases leases;
    private final FinishingPlacements finishing;
    private final Duration time;

    PlacementSweep(Leases leases, FinishingPlacements finishing, IncubatorSettings settings) {
        this.leases = leases;
        this.finishing = finishing;
        this.time = settings.sweepEvery().multipliedBy(3);
    }

    @Scheduled(fixedDelayString = "${jisr.incubators.sweep-every:2s}")
    void sweep() {
        leases.run("placements", time, finishing::finish);
    }
}
