package ma.jisr.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param number 1, 2, 3, … without a gap
 * @param actor account or client that did it
 * @param roles the actor's, as the token said
 * @param subject what it was done to, such as a registration's id
 * @param person whose data it concerned, if anybody's
 * @param previous hash of the entry before; of the first, 64 zeros
 * @param hash SHA-256 over all of the above
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        List<String> roles,
        String action,
        String subject,
        @Nullable String person,
        @Nullable String reason,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    /** What is to be written, before its place in the chain is known. */
    record Deed(
            Instant at,
            String actor,
            List<String> roles,
            String action,
            String subject,
            @Nullable String person,
            @Nullable String reason) {

        Deed {
            at = at.truncatedTo(ChronoUnit.MILLIS); // As the database keeps it, so that the hash can be made again.
        }

        AuditEntry after(long number, String previous) {
            AuditEntry open =
                    new AuditEntry(number + 1, at, actor, roles, action, subject, person, reason, previous, "");
            return new AuditEntry(
                    number + 1, at, actor, roles, action, subject, person, reason, previous, open.computedHash());
        }
    }

    /** Each field with its length before it, so that nothing can be moved between fields. */
    String computedHash() {
        StringBuilder text = new StringBuilder();
        for (String field : List.of(
                Long.toString(number),
                at.toString(),
                actor,
                String.join(",", roles),
                action,
                subject,
                Objects.requireNonNullElse(person, ""),
                Objects.requireNonNullElse(reason, ""),
                previous)) {
            text.append(field.length()).append(':').append(field);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean follows(long lastNumber, String lastHash) {
        return number == lastNumber + 1 && previous.equals(lastHash) && hash.equals(computedHash());
    }
}
