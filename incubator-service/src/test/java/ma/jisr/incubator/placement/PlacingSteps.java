package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.DISTANCES;
import static ma.jisr.incubator.Fixtures.NOON;
import static ma.jisr.incubator.Fixtures.allocated;
import static ma.jisr.incubator.Fixtures.released;
import static ma.jisr.incubator.Fixtures.withdrawn;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import ma.jisr.incubator.accreditation.Incubators;
import ma.jisr.incubator.registration.RegistrationErased;
import ma.jisr.starter.facts.FactSource;

/** The use cases of placement over any repositories, driven as the facts of one topic after the other drive them. */
public final class PlacingSteps {

    private final PlacingBeneficiaries placing;
    private final EndingPlacements ending;
    private final ErasingBeneficiaries erasing;
    private final FinishingPlacements finishing;

    public PlacingSteps(Placements placements, Incubators incubators) {
        this(placements, incubators, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    public PlacingSteps(Placements placements, Incubators incubators, Clock clock) {
        FindingSeats seats = new FindingSeats(placements, incubators, new NearestFirst(DISTANCES), clock);
        this.placing = new PlacingBeneficiaries(placements, seats);
        this.ending = new EndingPlacements(placements, incubators, seats);
        this.erasing = new ErasingBeneficiaries(placements, ending, seats);
        this.finishing =
                new FinishingPlacements(placements, incubators, seats, ending, new Patience(Duration.ofSeconds(-1)));
    }

    /** Seconds say when she was given her place, so who waits longest. */
    public void place(String registration, String commune, int seconds, String... accessibility) {
        placing.place(
                allocated(registration, commune, NOON.plusSeconds(seconds), accessibility),
                new FactSource("funding-facts", registration, 2));
    }

    public void withdraw(String registration, String commune) {
        ending.end(withdrawn(registration, commune), new FactSource("registration-facts", registration, 2));
    }

    public void release(String registration, String commune) {
        ending.end(released(registration, commune), new FactSource("funding-facts", registration, 3));
    }

    public void erase(String registration) {
        erasing.erase(new RegistrationErased(registration), new FactSource("registration-facts", registration, 3));
    }

    public void sweep() {
        finishing.finish();
    }
}
