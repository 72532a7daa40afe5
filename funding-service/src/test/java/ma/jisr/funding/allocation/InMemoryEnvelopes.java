package ma.jisr.funding.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Envelopes in memory: what the rules of places and money say, written down plainly, to compare the adapter with. */
public final class InMemoryEnvelopes implements Envelopes, EnvelopeTotals {

    private final Map<EnvelopeId, Open> open = new HashMap<>();

    @Override
    public synchronized void open(Envelope envelope) {
        open.putIfAbsent(envelope.id(), new Open(envelope.id(), envelope.placesTotal(), envelope.amountTotal()));
    }

    @Override
    public synchronized Place hold(EnvelopeId id, String registration, long amount) {
        Open envelope = opened(id);
        if (envelope.taken.containsKey(registration)) {
            return new Place.Taken();
        }
        if (!envelope.waiting.containsKey(registration)) {
            if (envelope.waiting.isEmpty() && envelope.hasRoom(amount)) {
                envelope.taken.put(registration, new Held(amount));
                return new Place.Taken();
            }
            envelope.waiting.put(registration, amount);
        }
        int rank = new ArrayList<>(envelope.waiting.keySet()).indexOf(registration) + 1;
        return new Place.Waiting(rank, envelope.hasFreePlace() ? Cause.AMOUNT : Cause.PLACES);
    }

    @Override
    public synchronized Map<String, Place> queue(EnvelopeId id, List<AllocatingInOrder.Claim> inOrder) {
        Open envelope = opened(id);
        inOrder.stream()
                .filter(each -> !envelope.taken.containsKey(each.registration()))
                .forEach(each -> envelope.waiting.putIfAbsent(each.registration(), each.amountCentimes()));
        Map<String, Place> places = new LinkedHashMap<>();
        inOrder.forEach(each -> places.put(each.registration(), hold(id, each.registration(), each.amountCentimes())));
        return places;
    }

    @Override
    public synchronized Optional<String> promoteNext(EnvelopeId id) {
        Open envelope = opened(id);
        if (envelope.waiting.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Long> first = envelope.waiting.firstEntry();
        if (!envelope.hasRoom(first.getValue())) {
            return Optional.empty();
        }
        envelope.waiting.remove(first.getKey());
        envelope.taken.put(first.getKey(), new Held(first.getValue()));
        return Optional.of(first.getKey());
    }

    @Override
    public synchronized void post(EnvelopeId id, String registration) {
        Held held = opened(id).taken.get(registration);
        if (held != null) {
            held.posted = true;
        }
    }

    @Override
    public synchronized void reserve(EnvelopeId id, String registration, Instant until) {
        Held held = opened(id).taken.get(registration);
        if (held != null && !held.posted) {
            held.until = until;
        }
    }

    @Override
    public synchronized void release(EnvelopeId id, String registration) {
        Open envelope = open.get(id);
        if (envelope != null) {
            envelope.taken.remove(registration);
            envelope.waiting.remove(registration);
        }
    }

    @Override
    public synchronized boolean hasPlace(EnvelopeId id, String registration) {
        return opened(id).taken.containsKey(registration);
    }

    @Override
    public synchronized Optional<Envelope> find(EnvelopeId id) {
        return Optional.ofNullable(open.get(id)).map(Open::view);
    }

    @Override
    public synchronized List<Envelope> totals(List<EnvelopeId> ids) {
        return ids.stream().map(this::opened).map(Open::view).toList();
    }

    @Override
    public synchronized List<String> heldBefore(Instant time, int limit) {
        return open.values().stream()
                .flatMap(envelope -> envelope.taken.entrySet().stream())
                .filter(entry -> !entry.getValue().posted
                        && (entry.getValue().until == null
                                || entry.getValue().until.isBefore(time)))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<EnvelopeId> withRoomForTheFirstInLine() {
        return open.values().stream()
                .filter(each -> !each.waiting.isEmpty()
                        && each.hasRoom(each.waiting.firstEntry().getValue()))
                .map(each -> each.id)
                .toList();
    }

    @Override
    public synchronized EnvelopeSize resize(EnvelopeId id, String operation, EnvelopeSize wanted) {
        Open envelope = opened(id);
        return envelope.operations.computeIfAbsent(operation, done -> {
            if (envelope.places != null) {
                envelope.places = Math.max(wanted.placesOrNone(), envelope.taken.size());
            }
            envelope.amount = Math.max(wanted.amountCentimes(), envelope.committed());
            return new EnvelopeSize(envelope.places, envelope.amount);
        });
    }

    @Override
    public synchronized EnvelopeSize take(EnvelopeId id, String operation, EnvelopeSize wanted) {
        Open envelope = opened(id);
        return envelope.operations.computeIfAbsent(operation, done -> {
            boolean waited = !envelope.waiting.isEmpty();
            Long free = envelope.places == null ? null : waited ? 0 : envelope.places - envelope.taken.size();
            long money = waited ? 0 : envelope.amount - envelope.committed();
            return envelope.adding(wanted.upTo(new EnvelopeSize(free, money)), -1);
        });
    }

    @Override
    public synchronized void give(EnvelopeId id, String operation, EnvelopeSize more) {
        Open envelope = opened(id);
        envelope.operations.computeIfAbsent(operation, done -> envelope.adding(more, 1));
    }

    @Override
    public synchronized Optional<EnvelopeSize> done(EnvelopeId id, String operation) {
        return Optional.ofNullable(opened(id).operations.get(operation));
    }

    private Open opened(EnvelopeId id) {
        Open envelope = open.get(id);
        if (envelope == null) {
            throw new IllegalStateException("No envelope " + id);
        }
        return envelope;
    }

    private static final class Held {
        private final long amount;
        private boolean posted;
        private @Nullable Instant until;

        private Held(long amount) {
            this.amount = amount;
        }
    }

    private static final class Open {
        private final EnvelopeId id;
        private @Nullable Long places;
        private long amount;
        private final Map<String, EnvelopeSize> operations = new HashMap<>();
        private final java.util.LinkedHashMap<String, Held> taken = new java.util.LinkedHashMap<>();
        private final java.util.LinkedHashMap<String, Long> waiting = new java.util.LinkedHashMap<>();

        private Open(EnvelopeId id, @Nullable Long places, long amount) {
            this.id = id;
            this.places = places;
            this.amount = amount;
        }

        private EnvelopeSize adding(EnvelopeSize size, int sign) {
            if (places != null) {
                places += sign * size.placesOrNone();
            }
            amount += sign * size.amountCentimes();
            return size;
        }

        private long committed() {
            return taken.values().stream().mapToLong(held -> held.amount).sum();
        }

        private boolean hasFreePlace() {
            return places == null || taken.size() < places;
        }

        private boolean hasRoom(long wanted) {
            return hasFreePlace() && committed() + wanted <= amount;
        }

        private Envelope view() {
            return new Envelope(
                    id,
                    places,
                    taken.size(),
                    places == null ? null : places - taken.size(),
                    amount,
                    committed(),
                    amount - committed(),
                    0,
                    taken.entrySet().stream()
                            .map(each -> new Envelope.Entry(
                                    each.getKey(),
                                    each.getValue().amount,
                                    each.getValue().posted ? Envelope.State.POSTED : Envelope.State.HELD,
                                    null,
                                    each.getValue().until))
                            .toList(),
                    waiting.entrySet().stream()
                            .map(each -> new Envelope.Entry(each.getKey(), each.getValue(), null, null, null))
                            .toList());
        }
    }
}
