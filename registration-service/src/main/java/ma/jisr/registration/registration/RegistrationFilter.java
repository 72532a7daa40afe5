package ma.jisr.registration.registration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations to list; null means any.
 *
 * @param owner account of the applicant, or of the agent who typed it
 * @param provinces only those of residents of these; null: of all
 * @param submittedOnly leaves out drafts, which are nobody's business but the applicant's
 */
public record RegistrationFilter(
        @Nullable String owner,
        @Nullable String programme,
        @Nullable Set<String> provinces,
        @Nullable Status status,
        boolean submittedOnly) {}
