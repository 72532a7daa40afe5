package ma.jisr.notification.incubator;

import ma.jisr.notification.contact.AboutApplicant;

/** What incubator-service tells. */
public sealed interface IncubatorFact extends AboutApplicant permits BeneficiaryPlaced, PlacementDelayed {}
