package ma.jisr.incubator.geography;

/** The smallest administrative area that two communes share; nearest first. */
public enum Step {
    COMMUNE,
    CERCLE,
    PROVINCE,
    BEYOND
}
