package ma.jisr.notification.code;

/** What a one-time code is for, and so whom its holder may tell it. */
public enum CodePurpose {
    SIGN_IN,
    CONSENT
}
