package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** All allotments. */
public interface Allotments extends Aggregates<Allotment> {

    /** Those of a programme, the latest first, after {@code last} if it is given. */
    List<Allotment> ofProgramme(String programme, @Nullable Allotment last, int limit);

    /** Up to {@code limit} that have had something left to do since before {@code time}. */
    List<String> unsettledBefore(Instant time, int limit);
}
