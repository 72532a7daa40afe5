package ma.jisr.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.starter.facts.FactSource;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger, made from one fact and never changed: its debits are its credits.
 *
 * @param id {@code topic/key/sequence} of the fact, so that a repeated fact can't be booked twice
 * @param key the fact's key: the payment, the loan, the registration, …
 * @param kind the fact's type
 * @param registration whose money it is; null where it is nobody's
 * @param valueOn the day on which it happened, in Morocco
 * @param bookedAt when it was written; a closed day gets no more
 * @param whereabouts of a payment: where its money is after this entry
 * @param programmeVersion of a payment and a loan: the version whose convention bears it
 */
public record Entry(
        String id,
        String key,
        long sequence,
        String kind,
        String programme,
        @Nullable String registration,
        LocalDate valueOn,
        Instant bookedAt,
        @Nullable Whereabouts whereabouts,
        @Nullable Integer programmeVersion,
        List<Line> lines) {

    /** @throws IllegalArgumentException if debits and credits differ, or there are none */
    public Entry {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || debit(lines) != credit(lines)) {
            throw new IllegalArgumentException("Entry " + id + " doesn't balance");
        }
    }

    static String idOf(FactSource source) {
        return source.topic() + "/" + source.key() + "/" + source.sequence();
    }

    /** The day to which it belongs in the books. */
    public LocalDate bookedOn() {
        return Days.of(bookedAt);
    }

    static long debit(List<Line> lines) {
        return lines.stream().mapToLong(Line::debit).reduce(0, Math::addExact);
    }

    static long credit(List<Line> lines) {
        return lines.stream().mapToLong(Line::credit).reduce(0, Math::addExact);
    }
}
