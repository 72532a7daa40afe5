package ma.jisr.funding.allocation;

import java.time.Instant;

/**
 * Places or money of the province have run out, or others wait already.
 *
 * @param rank her position in line when she joined it; 1 is the next
 */
public record ApplicantWaitlisted(
        String registration,
        String reference,
        String applicant,
        String programme,
        String province,
        int rank,
        Cause cause,
        Instant at)
        implements AllocationFact {}
