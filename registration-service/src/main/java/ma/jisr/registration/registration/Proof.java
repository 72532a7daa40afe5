package ma.jisr.registration.registration;

/** What shows the disability; a certificate ends, a card doesn't. */
public enum Proof {
    CARD,
    CERTIFICATE
}
