package ma.jisr.registration.funding;

import java.time.Instant;
import java.util.List;

/** A rule of the programme was not met. */
public record ApplicantFoundIneligible(String registration, List<RuleResult> rules, Instant at)
        implements FundingFact {}
