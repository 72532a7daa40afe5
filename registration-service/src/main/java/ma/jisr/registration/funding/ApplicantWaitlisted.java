package ma.jisr.registration.funding;

import java.time.Instant;

/**
 * Places or money have run out.
 *
 * @param rank 1 is the next to get a place
 */
public record ApplicantWaitlisted(String registration, long rank, Instant at) implements FundingFact {}
