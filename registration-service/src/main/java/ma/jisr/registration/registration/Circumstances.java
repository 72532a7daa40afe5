package ma.jisr.registration.registration;

import java.time.LocalDate;
import java.util.Set;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is judged against.
 *
 * @param programme the one the draft names; null: it isn't known
 * @param today where the programme is
 */
record Circumstances(
        @Nullable Programme programme, Geography geography, LocalDate today, Set<String> consentVersions) {}
