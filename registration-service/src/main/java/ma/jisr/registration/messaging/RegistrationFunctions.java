package ma.jisr.registration.messaging;

import ma.jisr.registration.funding.AppealDecided;
import ma.jisr.registration.funding.ApplicantFoundEligible;
import ma.jisr.registration.funding.ApplicantFoundIneligible;
import ma.jisr.registration.funding.ApplicantWaitlisted;
import ma.jisr.registration.funding.FundingCompleted;
import ma.jisr.registration.funding.FundingFact;
import ma.jisr.registration.funding.LoanFact;
import ma.jisr.registration.funding.OfferExpired;
import ma.jisr.registration.funding.PaymentFact;
import ma.jisr.registration.funding.PlaceAllocated;
import ma.jisr.registration.funding.PlaceOffered;
import ma.jisr.registration.funding.PlaceReleased;
import ma.jisr.registration.funding.ProgrammePublished;
import ma.jisr.registration.funding.ReviewEscalated;
import ma.jisr.registration.funding.ReviewRequested;
import ma.jisr.registration.funding.WithdrawalRefused;
import ma.jisr.registration.incubator.BeneficiaryPlaced;
import ma.jisr.registration.incubator.IncubatorFact;
import ma.jisr.registration.incubator.PlacementDelayed;
import ma.jisr.registration.incubator.PlacementEnded;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.registration.registration.FollowingFunding;
import ma.jisr.registration.registration.FollowingIncubators;
import ma.jisr.registration.registration.FollowingLoans;
import ma.jisr.registration.registration.FollowingPayments;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that registration listens to. */
@Configuration(proxyBeanMethods = false)
class RegistrationFunctions {

    @Bean
    FactListener fundingFacts(
            KnowingProgrammes programmes,
            FollowingFunding following,
            FollowingPayments payments,
            FollowingLoans loans) {
        return FactListener.of(FundingFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case ProgrammePublished published -> programmes.publish(published, source);
                case ApplicantFoundEligible eligible -> following.eligible(eligible, source);
                case ApplicantFoundIneligible ineligible -> following.ineligible(ineligible, source);
                case ReviewRequested review -> following.review(review, source);
                case ReviewEscalated escalated -> following.escalated(escalated, source);
                case PlaceOffered offered -> following.offered(offered, source);
                case OfferExpired expired -> following.expired(expired, source);
                case PlaceAllocated allocated -> following.allocated(allocated, source);
                case ApplicantWaitlisted waitlisted -> following.waitlisted(waitlisted, source);
                case PlaceReleased released -> following.released(released, source);
                case WithdrawalRefused refused -> following.withdrawalRefused(refused, source);
                case AppealDecided decided -> following.appealDecided(decided, source);
                case FundingCompleted completed -> following.completed(completed, source);
                case PaymentFact payment -> payments.follow(payment, source);
                case LoanFact loan -> loans.follow(loan, source);
            }
        });
    }

    @Bean
    FactListener incubatorFacts(FollowingIncubators following) {
        return FactListener.of(IncubatorFact.class).inOrder().to((fact, source) -> {
            switch (fact) {
                case BeneficiaryPlaced placed -> following.placed(placed, source);
                case PlacementDelayed delayed -> following.delayed(delayed, source);
                case PlacementEnded ended -> following.ended(ended, source);
            }
        });
    }
}
