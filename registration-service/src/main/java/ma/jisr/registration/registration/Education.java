package ma.jisr.registration.registration;

/** The highest schooling. */
public enum Education {
    NONE,
    PRIMARY,
    SECONDARY,
    VOCATIONAL,
    HIGHER
}
