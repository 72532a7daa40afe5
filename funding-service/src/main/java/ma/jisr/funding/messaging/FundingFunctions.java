package ma.jisr.funding.messaging;

import ma.jisr.funding.allocation.AcceptingOffers;
import ma.jisr.funding.allocation.AllocationFact;
import ma.jisr.funding.allocation.DecidingReviews;
import ma.jisr.funding.allocation.ErasingApplicants;
import ma.jisr.funding.allocation.JudgingRegistrations;
import ma.jisr.funding.allocation.Withdrawing;
import ma.jisr.funding.appeal.LodgingAppeals;
import ma.jisr.funding.loan.ForgettingBorrowers;
import ma.jisr.funding.payee.GivingPayees;
import ma.jisr.funding.programme.ProgrammePublished;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.funding.registration.OfferAccepted;
import ma.jisr.funding.registration.RegistrationErased;
import ma.jisr.funding.registration.RegistrationFact;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What funding listens to, and where what it tells goes. */
@Configuration(proxyBeanMethods = false)
public class FundingFunctions {

    private static final String TOPIC = "funding-facts";

    @Bean
    FactListener registrationFacts(
            JudgingRegistrations judging,
            DecidingReviews reviews,
            AcceptingOffers offers,
            Withdrawing withdrawing,
            ErasingApplicants erasing,
            GivingPayees payees,
            LodgingAppeals appeals,
            ForgettingBorrowers borrowers) {
        return FactListener.of(RegistrationFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case RegistrationSubmitted submitted -> judging.judge(submitted, source);
                case ReviewDecided review -> reviews.decide(review, source);
                case OfferAccepted accepted -> offers.accept(accepted, source);
                case AppealLodged lodged -> appeals.lodge(lodged, source);
                case RegistrationWithdrawn withdrawn -> {
                    withdrawing.withdraw(withdrawn, source);
                    appeals.withdraw(withdrawn.registration());
                }
                case RegistrationErased erased -> {
                    erasing.erase(erased, source);
                    payees.erase(erased.registration());
                    appeals.erase(erased.registration());
                    borrowers.forget(erased, source);
                }
            }
        });
    }

    @Bean
    FactRoutes allocationFacts() {
        return FactRoutes.of(TOPIC, AllocationFact.class, AllocationFact::registration);
    }

    @Bean
    FactRoutes programmeFacts() {
        return FactRoutes.of(TOPIC, ProgrammePublished.class, ProgrammePublished::programme);
    }
}
