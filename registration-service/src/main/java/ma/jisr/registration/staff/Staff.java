package ma.jisr.registration.staff;

import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** The directory of those who work on the platform, by the ids of their accounts. */
public interface Staff extends Aggregates<StaffMember> {

    /** Those that follow this id, in the order of their ids. */
    List<StaffMember> after(@Nullable String id, int limit);

    /** False if there was none. */
    boolean remove(String id);
}
