package ma.jisr.funding.allocation;

import ma.jisr.starter.facts.Fact;

/** What an allocation tells; the registration's id is the key. */
public sealed interface AllocationFact extends Fact
        permits ApplicantFoundEligible,
                ApplicantFoundIneligible,
                ReviewRequested,
                ReviewEscalated,
                PlaceOffered,
                OfferExpired,
                PlaceAllocated,
                ApplicantWaitlisted,
                PlaceReleased,
                WithdrawalRefused {

    String registration();
}
