package ma.jisr.registration.registration;

import java.util.function.UnaryOperator;
import ma.jisr.registration.incubator.BeneficiaryPlaced;
import ma.jisr.registration.incubator.PlacementDelayed;
import ma.jisr.registration.incubator.PlacementEnded;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Service;

/** Keeps who hosts an applicant as incubator tells; training itself hasn't begun when she is placed. */
@Service
public class FollowingIncubators {

    private final Registrations registrations;

    FollowingIncubators(Registrations registrations) {
        this.registrations = registrations;
    }

    public void placed(BeneficiaryPlaced fact, FactSource source) {
        HostIncubator host = new HostIncubator(fact.incubator(), fact.incubatorName(), fact.commune(), fact.at());
        follow(
                fact.registration(),
                source,
                progress -> progress.hosted(host)
                        .told(TimelineEntry.of(
                                fact.at(),
                                "BeneficiaryPlaced",
                                fact.incubatorName().getOrDefault("ar", fact.incubator()),
                                fact.incubatorName().getOrDefault("fr", fact.incubator()))));
    }

    public void delayed(PlacementDelayed fact, FactSource source) {
        follow(fact.registration(), source, progress -> progress.told(TimelineEntry.of(fact.at(), "PlacementDelayed")));
    }

    public void ended(PlacementEnded fact, FactSource source) {
        follow(
                fact.registration(),
                source,
                progress -> progress.hosted(null).told(TimelineEntry.of(fact.at(), "PlacementEnded")));
    }

    private void follow(String registration, FactSource source, UnaryOperator<Progress> step) {
        registrations.handle(registration, source, state -> Decided.of(state.with(step.apply(state.progress()))));
    }
}
