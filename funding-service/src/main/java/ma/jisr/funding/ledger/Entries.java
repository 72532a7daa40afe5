package ma.jisr.funding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All entries; they are added and read, and nothing else. */
public interface Entries {

    /** Adds it; nothing if the entry of this fact is there. */
    void add(Entry entry);

    Optional<Entry> find(String id);

    /** The last entry made from a fact of this key before the one with {@code sequence}. */
    Optional<Entry> lastOf(String key, long sequence);

    /** All that were made from earlier facts of this key, of these kinds. */
    List<Entry> earlier(String key, long sequence, Set<String> kinds);

    /** Those of a programme that were booked from {@code from} on and before {@code until}, in the order of booking. */
    void each(String programme, Instant from, Instant until, Consumer<Booked> work);

    /** A page in the order of booking. */
    List<Entry> page(EntryQuery query, @Nullable EntryCursor after, int limit);

    /**
     * An entry as it is kept, whatever it says: the nightly check reads also what no program of ours has written.
     *
     * @param lines perhaps not in balance
     */
    record Booked(String id, @Nullable String registration, Instant bookedAt, List<Balances.Balance> lines) {}
}
