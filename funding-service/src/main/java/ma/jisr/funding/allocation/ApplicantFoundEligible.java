package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import ma.jisr.funding.eligibility.RuleResult;

/** Every rule holds, or an officer accepted what needed a human. */
public record ApplicantFoundEligible(
        String registration,
        String reference,
        String applicant,
        String programme,
        int programmeVersion,
        String province,
        List<RuleResult> rules,
        Instant at)
        implements AllocationFact {}
