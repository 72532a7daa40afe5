package ma.jisr.registration.registration;

import java.time.Instant;
import ma.jisr.registration.account.Channel;

/**
 * That the applicant agreed to what an agent had typed, by a code sent to herself.
 *
 * @param typedBy account of the agent
 */
public record ProvenConsent(Instant at, Channel channel, String typedBy) {}
