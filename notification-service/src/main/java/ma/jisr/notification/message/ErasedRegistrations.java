package ma.jisr.notification.message;

/** The registrations whose applicant was erased, so that what is told of them late is known to be. */
public interface ErasedRegistrations {

    /** May be repeated. */
    void add(String registration);

    boolean contains(String registration);
}
