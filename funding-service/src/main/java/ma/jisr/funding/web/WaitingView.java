package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One registration in a waiting line.
 *
 * @param rank 1 is the next
 * @param amount what it asks for, in dirhams
 * @param since when it joined the line, for the committee; null for others
 */
record WaitingView(
        int rank,
        String registration,
        BigDecimal amount,
        @Nullable Instant since) {}
