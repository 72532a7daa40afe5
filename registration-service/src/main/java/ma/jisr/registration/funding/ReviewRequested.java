package ma.jisr.registration.funding;

import java.time.Instant;
import java.util.List;

/** A rule needs a human's eye, and no other failed. */
public record ReviewRequested(String registration, List<RuleResult> rules, Instant at) implements FundingFact {}
