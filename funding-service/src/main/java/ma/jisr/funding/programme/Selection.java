package ma.jisr.funding.programme;

/** How places are given. */
public enum Selection {
    /** As soon as a registration is found eligible. */
    FIRST_COME,
    /** To the best of a province, at the end of a window. */
    RANKED
}
