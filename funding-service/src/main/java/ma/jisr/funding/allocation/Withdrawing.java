package ma.jisr.funding.allocation;

import java.time.Clock;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/** Takes a registration out of funding; a place that it had goes to the next in line. */
@Component
public class Withdrawing {

    private final Allocations allocations;
    private final AllocatingPlaces places;
    private final Clock clock;

    Withdrawing(Allocations allocations, AllocatingPlaces places, Clock clock) {
        this.allocations = allocations;
        this.places = places;
        this.clock = clock;
    }

    public void withdraw(RegistrationWithdrawn fact, FactSource source) {
        String registration = fact.registration();
        if (!allocations.create(registration, source, Allocation.withdrawnUnseen(fact, clock.instant()))) {
            allocations.handle(registration, source, allocation -> allocation.withdrawn(clock.instant()));
        }
        CrashPoints.at("funding.afterWithdrawBeforeRelease");
        places.settle(registration);
    }
}
