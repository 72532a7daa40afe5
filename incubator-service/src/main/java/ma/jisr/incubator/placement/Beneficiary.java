package ma.jisr.incubator.placement;

/** Whose placement it is, by ids only; who she is stays with the registration service. */
public record Beneficiary(String registration, String reference, String applicant, String province) {}
