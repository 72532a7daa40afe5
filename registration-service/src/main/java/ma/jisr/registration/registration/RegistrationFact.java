package ma.jisr.registration.registration;

import ma.jisr.starter.facts.Fact;

/** What registrations tell, in order per registration; never who somebody is. */
public sealed interface RegistrationFact extends Fact
        permits RegistrationSubmitted,
                RegistrationWithdrawn,
                ReviewDecided,
                AppealLodged,
                OfferAccepted,
                RegistrationErased {

    /** The id of the registration that tells. */
    String registration();
}
