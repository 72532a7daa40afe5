package ma.jisr.registration.registration;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.starter.aggregate.Aggregates;
import ma.jisr.starter.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The registrations by their id. */
public interface Registrations extends Aggregates<Registration> {

    /**
     * Those that match, newest first.
     *
     * @param after continue after this one; null: from the start
     */
    List<Versioned<Registration>> search(RegistrationFilter filter, @Nullable RegistrationCursor after, int limit);

    /** All that are for this person, whoever typed them. */
    List<Versioned<Registration>> ofApplicant(String applicant);

    /** Each that was begun before {@code time}, has come to an end or is still a draft, and isn't erased. */
    void forEachIdle(Instant time, Consumer<Registration> each);

    /** The statuses, with versions, of those of these registrations that exist. */
    List<StatusNow> statuses(List<String> ids);

    /** A registration's status at a version. */
    record StatusNow(String id, Status status, long version) {}
}
