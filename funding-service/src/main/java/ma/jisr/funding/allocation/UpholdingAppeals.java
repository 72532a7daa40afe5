package ma.jisr.funding.allocation;

import java.time.Clock;
import java.util.List;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.eligibility.Points;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Has a refused allocation go on after an appeal was upheld. */
@Component
public class UpholdingAppeals {

    private final Allocations allocations;
    private final AllocatingPlaces places;
    private final Clock clock;

    UpholdingAppeals(Allocations allocations, AllocatingPlaces places, Clock clock) {
        this.allocations = allocations;
        this.places = places;
        this.clock = clock;
    }

    /**
     * How it was judged again.
     *
     * @param points what a ranked programme's grid gives now; none in others
     * @param reviewDays by when an officer should look at what rules now leave to a human
     */
    public record Again(Evidence evidence, Decision decision, List<Points> points, int reviewDays) {}

    /**
     * Follows an appeal once; who withdrew or was erased meanwhile stays where she is.
     *
     * @return where it stands afterwards
     */
    public Allocation uphold(String registration, String appeal, Again again) {
        Allocation after = allocations.handle(
                registration, new FactSource("appeals", appeal, 1), current -> current.upheld(again, clock.instant()));
        CrashPoints.at("funding.appealAfterUpheld");
        places.settle(after);
        return current(registration);
    }

    /** Where it stands. */
    public Allocation current(String registration) {
        return allocations
                .find(registration)
                .map(Versioned::state)
                .orElseThrow(() -> Problem.notFound("allocation", registration));
    }
}
