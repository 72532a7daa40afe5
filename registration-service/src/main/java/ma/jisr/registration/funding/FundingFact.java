package ma.jisr.registration.funding;

import ma.jisr.starter.facts.Fact;

/** What funding tells and registration listens to. */
public sealed interface FundingFact extends Fact
        permits ProgrammePublished,
                ApplicantFoundEligible,
                ApplicantFoundIneligible,
                ReviewRequested,
                ReviewEscalated,
                PlaceOffered,
                OfferExpired,
                PlaceAllocated,
                ApplicantWaitlisted,
                PlaceReleased,
                WithdrawalRefused,
                AppealDecided,
                FundingCompleted,
                PaymentFact,
                LoanFact {}
