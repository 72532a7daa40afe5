package ma.jisr.funding.allocation;

import java.time.Clock;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Takes a registration out of funding; a place that it had goes to the next in line. Once a payment was approved it is
 * too late.
 */
@Component
public class Withdrawing {

    private final Allocations allocations;
    private final AllocatingPlaces places;
    private final Payouts payouts;
    private final Clock clock;

    Withdrawing(Allocations allocations, AllocatingPlaces places, Payouts payouts, Clock clock) {
        this.allocations = allocations;
        this.places = places;
        this.payouts = payouts;
        this.clock = clock;
    }

    public void withdraw(RegistrationWithdrawn fact, FactSource source) {
        String registration = fact.registration();
        if (!payouts.cancel(registration, source)) {
            allocations.handle(registration, source, allocation -> allocation.withdrawalRefused(clock.instant()));
            return;
        }
        CrashPoints.at("funding.afterCancelBeforeWithdraw");
        if (!allocations.create(registration, source, Allocation.withdrawnUnseen(fact, clock.instant()))) {
            allocations.handle(registration, source, allocation -> allocation.withdrawn(clock.instant()));
        }
        CrashPoints.at("funding.afterWithdrawBeforeRelease");
        places.settle(registration);
    }
}
