package ma.jisr.incubator.accreditation;

/** What a place or a person may need or offer so that nobody is shut out. */
public enum Accessibility {
    LARGE_PRINT,
    VOICE,
    SIGN_LANGUAGE,
    STEP_FREE
}
