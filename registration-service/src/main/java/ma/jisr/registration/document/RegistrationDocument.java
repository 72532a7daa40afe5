package ma.jisr.registration.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document of a registration. Its file name isn't kept: people put names into it.
 *
 * @param content where its content is
 * @param person whose key encrypts it: the applicant's at the time; an agent may correct whom a draft is for
 * @param digest SHA-256 of the content, encrypted
 * @param uploadedBy account of the applicant, or of her agent
 * @param scanDue while it waits: not before then
 */
public record RegistrationDocument(
        DocumentKind kind,
        DocumentType type,
        long size,
        String content,
        String person,
        String digest,
        Instant uploadedAt,
        String uploadedBy,
        ScanState state,
        @Nullable Instant scanDue) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    ContentAddress address(String registration) {
        return new ContentAddress(registration, kind, content, person);
    }

    boolean isDue(Instant now) {
        return state == ScanState.WAITING && scanDue != null && !scanDue.isAfter(now);
    }

    RegistrationDocument found(ScanState verdict) {
        return with(verdict, null);
    }

    /** Waits again for as long as it has waited, within bounds. */
    RegistrationDocument postponed(Instant now) {
        Duration age = Duration.between(uploadedAt, now);
        Duration pause = age.compareTo(SHORTEST) < 0 ? SHORTEST : age.compareTo(LONGEST) > 0 ? LONGEST : age;
        return with(state, now.plus(pause));
    }

    RegistrationDocument requeued(Instant now) {
        return with(state, now);
    }

    private RegistrationDocument with(ScanState next, @Nullable Instant due) {
        return new RegistrationDocument(kind, type, size, content, person, digest, uploadedAt, uploadedBy, next, due);
    }
}
