package ma.jisr.notification.funding;

import ma.jisr.notification.contact.AboutApplicant;

/** What funding-service tells. */
public sealed interface FundingFact extends AboutApplicant
        permits ApplicantFoundEligible,
                ApplicantFoundIneligible,
                ReviewRequested,
                PlaceAllocated,
                ApplicantWaitlisted {}
