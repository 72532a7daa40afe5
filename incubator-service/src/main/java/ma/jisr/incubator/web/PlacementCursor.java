package ma.jisr.incubator.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.PlacementQuery.Position;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page of placements ended, as an opaque text. */
final class PlacementCursor {

    private static final char SEPARATOR = ' ';

    private PlacementCursor() {}

    static String after(Placement placement) {
        String position = placement.since().toString() + SEPARATOR + placement.registration();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 if it isn't a cursor of ours */
    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int separator = position.indexOf(SEPARATOR);
            Instant at = Instant.ofEpochMilli(
                    Instant.parse(position.substring(0, separator)).toEpochMilli());
            return new Position(at, position.substring(separator + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor");
        }
    }
}
