package ma.jisr.funding.allocation;

import java.time.Instant;

/** Nobody decided what rules left to a human by the time it was due; the committee sees it, too. */
public record ReviewEscalated(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        Instant dueAt,
        Instant at)
        implements AllocationFact {}
