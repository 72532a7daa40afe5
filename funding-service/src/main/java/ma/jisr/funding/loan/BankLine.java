package ma.jisr.funding.loan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One credit of a bank's file.
 *
 * @param id of the bank's own transaction, or of the file and the line: the same file twice has the same
 * @param file SHA-256 of the file
 * @param text what whoever paid wrote
 * @param reason why it wasn't booked; null if it was, or hasn't been looked at
 * @param loan whose it was booked to
 */
public record BankLine(
        String id,
        String file,
        int line,
        LocalDate on,
        long amountCentimes,
        String text,
        State state,
        @Nullable String reason,
        @Nullable String loan,
        String by,
        Instant at) {

    /** What became of it. */
    public enum State {
        /** Not looked at yet. */
        RECEIVED,
        BOOKED,
        /** Somebody must decide. */
        UNMATCHED,
        /** Somebody decided that it is no repayment. */
        DISMISSED
    }

    BankLine booked(String loan) {
        return new BankLine(id, file, line, on, amountCentimes, text, State.BOOKED, null, loan, by, at);
    }

    BankLine in(State state, String reason) {
        return new BankLine(id, file, line, on, amountCentimes, text, state, reason, loan, by, at);
    }
}
