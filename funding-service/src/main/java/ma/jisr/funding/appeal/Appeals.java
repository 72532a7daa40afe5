package ma.jisr.funding.appeal;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** All appeals. */
public interface Appeals extends Aggregates<Appeal> {

    /** Up to {@code limit} whose id comes after {@code after}, by id; null: whichever. */
    List<Appeal> list(
            @Nullable String programme,
            @Nullable String province,
            @Nullable AppealState state,
            String after,
            int limit);

    /** Of one registration; there is one at the most. */
    List<String> ofRegistration(String registration);

    /** Of one applicant, by id. */
    List<Appeal> ofApplicant(String applicant);

    /** Up to {@code limit} whose allocation has had to follow since before {@code time}. */
    List<String> unsettledBefore(Instant time, int limit);
}
