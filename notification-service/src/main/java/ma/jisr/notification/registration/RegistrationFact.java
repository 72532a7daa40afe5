package ma.jisr.notification.registration;

import ma.jisr.notification.contact.AboutApplicant;

/** What registration-service tells. */
public sealed interface RegistrationFact extends AboutApplicant permits RegistrationSubmitted, RegistrationWithdrawn {}
