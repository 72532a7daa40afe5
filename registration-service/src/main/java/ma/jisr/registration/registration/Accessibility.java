package ma.jisr.registration.registration;

/** What the applicant needs to take part. */
public enum Accessibility {
    LARGE_PRINT,
    VOICE,
    SIGN_LANGUAGE,
    STEP_FREE
}
