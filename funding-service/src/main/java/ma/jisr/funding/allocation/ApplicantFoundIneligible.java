package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import ma.jisr.funding.eligibility.RuleResult;

/** A rule failed, or an officer refused. */
public record ApplicantFoundIneligible(
        String registration,
        String reference,
        String applicant,
        String programme,
        int programmeVersion,
        String province,
        List<RuleResult> rules,
        Instant at)
        implements AllocationFact {}
