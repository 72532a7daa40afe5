package ma.jisr.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A caller's name for one request that creates something. The thing's id is derived from it, so that a repeated request
 * finds what the first one made: no second document, no window between the two.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    /** @throws Problem 400 if it is empty, too long, or holds other than visible ASCII characters */
    public IdempotencyKey {
        if (!value.matches("[!-~]{1,200}")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key");
        }
    }

    /** The key of this request, or one that no other request has where the caller gave none. */
    public static IdempotencyKey of(@Nullable String header) {
        return new IdempotencyKey(header == null ? UUID.randomUUID().toString() : header);
    }

    /** The id of what {@code caller} creates with this key: a UUID of version 8 (RFC 9562), the same every time. */
    public UUID idFor(String caller) {
        byte[] hash = sha256(caller + "\n" + value);
        hash[6] = (byte) (hash[6] & 0x0f | 0x80);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A digest of a request's content, by which the same key with another body is noticed. */
    public static String digest(String content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
