package ma.jisr.funding.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries without a database, in the order of booking. */
final class InMemoryEntries implements Entries {

    private final Map<String, Entry> all = new LinkedHashMap<>();

    @Override
    public void add(Entry entry) {
        all.putIfAbsent(entry.id(), entry);
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Entry> lastOf(String key, long sequence) {
        return all.values().stream()
                .filter(entry -> entry.key().equals(key) && entry.sequence() < sequence)
                .max(Comparator.comparing(Entry::sequence));
    }

    @Override
    public List<Entry> earlier(String key, long sequence, Set<String> kinds) {
        return all.values().stream()
                .filter(entry -> entry.key().equals(key) && entry.sequence() < sequence)
                .filter(entry -> kinds.contains(entry.kind()))
                .toList();
    }

    @Override
    public void each(String programme, Instant from, Instant until, Consumer<Booked> work) {
        all.values().stream()
                .filter(entry -> entry.programme().equals(programme))
                .filter(entry ->
                        !entry.bookedAt().isBefore(from) && entry.bookedAt().isBefore(until))
                .map(entry -> new Booked(
                        entry.id(),
                        entry.registration(),
                        entry.bookedAt(),
                        entry.lines().stream()
                                .map(line -> new Balances.Balance(
                                        line.account(), line.province(), line.debit(), line.credit()))
                                .toList()))
                .forEach(work);
    }

    @Override
    public List<Entry> page(EntryQuery query, @Nullable EntryCursor after, int limit) {
        return new ArrayList<>(all.values()).subList(0, Math.min(limit, all.size()));
    }

    List<Entry> all() {
        return List.copyOf(all.values());
    }
}
