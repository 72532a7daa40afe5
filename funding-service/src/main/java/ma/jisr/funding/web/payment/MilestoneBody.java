package ma.jisr.funding.web.payment;

import org.jspecify.annotations.Nullable;

/**
 * What an officer attests.
 *
 * @param milestone a word of the programme's tranches
 * @param note how she knows; kept in the audit trail
 */
record MilestoneBody(@Nullable String milestone, @Nullable String note) {}
