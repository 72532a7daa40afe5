package ma.jisr.funding.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What one check of the books found.
 *
 * @param id the day for the nightly one, the moment for one that somebody asked for
 * @param entries how many were read
 * @param count of all differences
 * @param differences the first of them
 */
public record CheckReport(String id, Instant at, long entries, long count, List<Difference> differences) {

    static final int MOST = 500;

    public CheckReport {
        differences = List.copyOf(differences);
    }

    static CheckReport of(String id, Instant at, long entries, List<Difference> all) {
        return new CheckReport(
                id, at, entries, all.size(), all.stream().limit(MOST).toList());
    }
}
