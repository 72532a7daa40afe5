package ma.jisr.funding.web.ledger;

import ma.jisr.funding.ledger.EntryCursor;
import org.jspecify.annotations.Nullable;

/** Cursors as callers send them back. */
final class Cursors {

    private Cursors() {}

    /** @throws ma.jisr.starter.problem.Problem 400 if it isn't one of ours */
    static @Nullable EntryCursor entry(@Nullable String text) {
        try {
            return text == null ? null : EntryCursor.of(text);
        } catch (IllegalArgumentException e) {
            throw Period.invalid("cursor");
        }
    }
}
