package ma.jisr.registration.document;

/** What a document shows; a registration has at most one of each. */
public enum DocumentKind {
    IDENTITY_CARD,
    DISABILITY_CARD,
    DISABILITY_CERTIFICATE,
    COOPERATIVE_REGISTER,
    QUOTE,
    BANK_RIB,
    BUSINESS_PLAN,
    OTHER
}
