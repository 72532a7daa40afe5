package ma.jisr.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages.Position;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page of messages ended, as an opaque text. */
final class MessageCursor {

    private static final char SEPARATOR = ' ';

    private MessageCursor() {}

    static String after(Message message) {
        String position = message.createdAt().toString() + SEPARATOR + message.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    /** @throws Problem 400 if it isn't a cursor of ours */
    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            int separator = position.indexOf(SEPARATOR);
            Instant at = Instant.ofEpochMilli(
                    Instant.parse(position.substring(0, separator)).toEpochMilli());
            return new Position(at, position.substring(separator + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor");
        }
    }
}
