package ma.jisr.funding.ledger;

import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of entries ended; as text {@code <milliseconds>~<id>}. */
public record EntryCursor(Instant bookedAt, String id) {

    /** @throws IllegalArgumentException if the text isn't a cursor */
    public static EntryCursor of(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 1) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            return new EntryCursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, tilde))), text.substring(tilde + 1));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    public static EntryCursor after(Entry entry) {
        return new EntryCursor(entry.bookedAt(), entry.id());
    }

    @Override
    public String toString() {
        return bookedAt.toEpochMilli() + "~" + id;
    }
}
