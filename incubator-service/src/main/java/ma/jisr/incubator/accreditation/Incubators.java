package ma.jisr.incubator.accreditation;

import java.util.Collection;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** All incubators. Seats change by single guarded updates that any number of copies may make at once. */
public interface Incubators extends Aggregates<Incubator> {

    /** Those that serve a commune, in no order. */
    List<Incubator> serving(String commune);

    /** Takes a seat if there is one; true if she has a seat there now, taken now or before. */
    boolean hold(String incubator, String registration);

    void post(String incubator, String registration);

    void release(String incubator, String registration);

    /** Gives a seat from one to another in one step; false if {@code from} has none or {@code to} has one already. */
    boolean handOver(String incubator, String from, String to);

    /** Those where she has a seat: none, one, or for a moment two. */
    List<Incubator> seating(String registration);

    /** Those with a seat that isn't posted yet. */
    List<Incubator> withHeldSeats();

    List<Incubator> withRoom();

    /**
     * In the order of their ids.
     *
     * @param provinces serve a commune in one of these; null for all
     * @param after the id that the page begins after; null for the first page
     */
    List<Incubator> page(@Nullable Collection<String> provinces, @Nullable String after, int limit);
}
