package ma.jisr.funding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All reports of checks. */
public interface CheckReports {

    /** Keeps it; nothing if there is one with its id. */
    void add(CheckReport report);

    boolean exists(String id);

    Optional<CheckReport> latest();

    /** Newest first. */
    List<CheckReport> before(@Nullable Instant time, int limit);
}
