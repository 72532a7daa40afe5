package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import ma.jisr.starter.aggregate.Aggregates;

/** All allocations, by their registration's id. */
public interface Allocations extends Aggregates<Allocation> {

    /** Up to {@code limit} registrations whose envelope has had something to do for them since before {@code time}. */
    List<String> unsettledBefore(Instant time, int limit);

    /** All of one applicant, in the order of their registrations' ids. */
    List<Allocation> ofApplicant(String applicant);

    /** Hands over all of one programme, by their ids, one after the other: however many, few are in memory at a time. */
    void forEachOf(String programme, Consumer<Allocation> visitor);

    /** Up to {@code limit} that wait for a human, by when that is due. */
    List<Allocation> reviews(ReviewFilter filter, int limit);

    /** Up to {@code limit} registrations whose review is due at {@code now} or was before, and wasn't escalated. */
    List<String> reviewsToEscalate(Instant now, int limit);
}
