package ma.jisr.registration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import ma.jisr.registration.registration.RegistrationCursor;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Places in lists as text that clients pass back and need not understand. */
final class Cursors {

    private Cursors() {}

    static String text(RegistrationCursor cursor) {
        String plain = cursor.createdAt().toEpochMilli() + " " + cursor.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    static String text(long number) {
        return Long.toString(number);
    }

    /**
     * The number to go on after; 0 from the start.
     *
     * @throws Problem 400 if it isn't one of ours
     */
    static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor");
        }
    }

    /** @throws Problem 400 if it isn't one of ours */
    static @Nullable RegistrationCursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return new RegistrationCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor");
        }
    }
}
