package ma.jisr.registration.funding;

import java.time.Instant;
import java.util.List;

/** Every rule of the programme was met. */
public record ApplicantFoundEligible(String registration, List<RuleResult> rules, Instant at) implements FundingFact {}
