package ma.jisr.registration.registration;

/** Keeps references unique. */
public interface References {

    /** Reserves this reference for a registration; false if it belongs to another. */
    boolean reserve(String reference, String registration);
}
