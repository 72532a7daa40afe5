package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.List;
import ma.jisr.funding.eligibility.RuleResult;

/** No rule failed, but one needs a human. */
public record ReviewRequested(
        String registration,
        String reference,
        String applicant,
        String programme,
        int programmeVersion,
        String province,
        List<RuleResult> rules,
        Instant at)
        implements AllocationFact {}
