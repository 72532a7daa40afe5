package ma.jisr.local.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest messages, in memory and in a journal, so that a restart loses none. */
public final class Messages implements AutoCloseable {
    static final int BOUND = 200_000;

    private final Deque<Message> all = new ArrayDeque<>();
    private final Map<String, Deque<Message>> byRecipient = new HashMap<>();
    private final Parts parts = new Parts();
    private final Journal journal;
    private final int bound;
    private long journaled;

    private Messages(Path file, int bound) {
        this.bound = bound;
        this.journal = Journal.open(file, this::take);
    }

    public static Messages open(Path directory) {
        return open(directory, BOUND);
    }

    static Messages open(Path directory, int bound) {
        return new Messages(directory.resolve("messages.jsonl"), bound);
    }

    /** Kept when this returns. */
    public synchronized void add(Message message) {
        keep(Journal.Entry.of(message));
    }

    /** Kept when this returns; shown with the others of its message once they are all there. */
    synchronized void add(Part part) {
        keep(Journal.Entry.of(part));
    }

    /** The messages to one recipient, or to all, that arrived after a time, oldest first. */
    public synchronized List<Message> find(@Nullable String to, @Nullable Instant after) {
        Deque<Message> found = to == null ? all : byRecipient.getOrDefault(Recipient.key(to), new ArrayDeque<>());
        return found.stream()
                .filter(message -> after == null || message.at().isAfter(after))
                .toList();
    }

    /** The newest first. */
    synchronized List<Message> latest(@Nullable String to, int count) {
        List<Message> found = new ArrayList<>(find(to, null));
        return found.reversed().stream().limit(count).toList();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void keep(Journal.Entry entry) {
        journal.append(entry);
        take(entry);
        if (journaled > 2L * bound) {
            compact();
        }
    }

    private void take(Journal.Entry entry) {
        journaled++;
        if (entry.message() != null) {
            show(entry.message());
        } else if (entry.part() != null) {
            parts.add(entry.part()).ifPresent(this::show);
        }
    }

    private void show(Message message) {
        all.addLast(message);
        byRecipient
                .computeIfAbsent(Recipient.key(message.to()), key -> new ArrayDeque<>())
                .addLast(message);
        if (all.size() > bound) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        String key = Recipient.key(all.removeFirst().to());
        byRecipient.computeIfPresent(key, (same, messages) -> {
            messages.removeFirst();
            return messages.isEmpty() ? null : messages;
        });
    }

    private void compact() {
        List<Part> waiting = parts.waiting();
        journal.replace(Stream.concat(
                all.stream().map(Journal.Entry::of), waiting.stream().map(Journal.Entry::of)));
        journaled = (long) all.size() + waiting.size();
    }
}
