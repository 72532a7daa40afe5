package ma.jisr.funding.registration;

import ma.jisr.starter.facts.Fact;

/** What the registration service tells and funding listens to. */
public sealed interface RegistrationFact extends Fact
        permits RegistrationSubmitted,
                RegistrationWithdrawn,
                ReviewDecided,
                OfferAccepted,
                RegistrationErased,
                AppealLodged {

    String registration();
}
