package ma.jisr.funding.allocation;

import java.time.Instant;

/** She withdrew after a payment had been approved: too late. */
public record WithdrawalRefused(
        String registration, String reference, String applicant, String programme, String province, Instant at)
        implements AllocationFact {}
