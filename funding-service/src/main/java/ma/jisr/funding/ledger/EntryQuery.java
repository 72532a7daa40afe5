package ma.jisr.funding.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a programme are asked for.
 *
 * @param account only those with a line on it; null: any
 * @param registration only hers; null: anybody's
 * @param partner only those with a line on one of this partner's accounts
 * @param from the first moment of booking; null: from the first on
 * @param until the moment of booking before which
 */
public record EntryQuery(
        String programme,
        @Nullable String account,
        @Nullable String registration,
        @Nullable String partner,
        @Nullable Instant from,
        @Nullable Instant until) {}
