package ma.jisr.funding.allocation;

import java.time.Clock;
import ma.jisr.funding.registration.RegistrationErased;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.springframework.stereotype.Component;

/**
 * Takes the person out of what is kept of a registration. The list of her grants goes first, since afterwards nobody
 * knows whose it was; whatever gives a place back needs the registration only.
 */
@Component
public class ErasingApplicants {

    private final Allocations allocations;
    private final Grants grants;
    private final AllocatingPlaces places;
    private final Clock clock;

    ErasingApplicants(Allocations allocations, Grants grants, AllocatingPlaces places, Clock clock) {
        this.allocations = allocations;
        this.grants = grants;
        this.places = places;
        this.clock = clock;
    }

    /** Of a registration that was never submitted there is nothing here. */
    public void erase(RegistrationErased fact, FactSource source) {
        allocations.find(fact.registration()).map(Versioned::state).ifPresent(allocation -> erase(allocation, source));
    }

    private void erase(Allocation allocation, FactSource source) {
        String holder = allocation.grantHolder();
        if (holder != null) {
            grants.remove(holder, allocation.registration());
        }
        CrashPoints.at("funding.afterGrantBeforeErased");
        Allocation after =
                allocations.handle(allocation.registration(), source, current -> current.erased(clock.instant()));
        CrashPoints.at("funding.afterErasedBeforeSettled");
        places.settle(after);
    }
}
