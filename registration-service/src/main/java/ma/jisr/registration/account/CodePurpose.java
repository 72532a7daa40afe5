package ma.jisr.registration.account;

/** What somebody proves with a one-time code: that she holds the address, or that she agrees to what an agent typed. */
public enum CodePurpose {
    SIGN_IN,
    CONSENT
}
