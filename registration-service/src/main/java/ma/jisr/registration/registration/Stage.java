package ma.jisr.registration.registration;

/** How far the project is. */
public enum Stage {
    IDEA,
    STARTING,
    OPERATING
}
