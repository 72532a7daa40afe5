package ma.jisr.notification.registration;

import ma.jisr.starter.facts.Fact;

/** What registration-service tells. */
public sealed interface RegistrationFact extends Fact
        permits RegistrationSubmitted, RegistrationWithdrawn, AppealLodged, RegistrationErased {

    String registration();
}
