package ma.jisr.incubator.messaging;

import ma.jisr.incubator.funding.FundingFact;
import ma.jisr.incubator.funding.PlaceAllocated;
import ma.jisr.incubator.funding.PlaceReleased;
import ma.jisr.incubator.placement.EndingPlacements;
import ma.jisr.incubator.placement.ErasingBeneficiaries;
import ma.jisr.incubator.placement.PlacementFact;
import ma.jisr.incubator.placement.PlacingBeneficiaries;
import ma.jisr.incubator.registration.RegistrationErased;
import ma.jisr.incubator.registration.RegistrationFact;
import ma.jisr.incubator.registration.RegistrationWithdrawn;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts this service listens to, what it does about them, and where its own go. */
@Configuration(proxyBeanMethods = false)
public class IncubatorFunctions {

    @Bean
    FactListener fundingFacts(PlacingBeneficiaries placing, EndingPlacements ending) {
        return FactListener.of(FundingFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case PlaceAllocated allocated -> placing.place(allocated, source);
                case PlaceReleased released -> ending.end(released, source);
            }
        });
    }

    @Bean
    FactListener registrationFacts(EndingPlacements ending, ErasingBeneficiaries erasing) {
        return FactListener.of(RegistrationFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case RegistrationWithdrawn withdrawn -> ending.end(withdrawn, source);
                case RegistrationErased erased -> erasing.erase(erased, source);
            }
        });
    }

    @Bean
    FactRoutes incubatorFacts() {
        return FactRoutes.of("incubator-facts", PlacementFact.class, PlacementFact::registration);
    }
}
