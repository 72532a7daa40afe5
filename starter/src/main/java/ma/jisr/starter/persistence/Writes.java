package ma.jisr.starter.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.facts.Tombstone;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.trace.TraceContext;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Builds the one write of a decision: the state, the mark of the fact that caused it, and the facts that it tells. */
final class Writes {

    /** Enough for any story of one aggregate while the broker is away; more means something is wrong. */
    private static final int OUTBOX_LIMIT = 100;

    private final AggregateContext context;
    private final PersonalPart personal;
    private final OutboxDocuments outboxes;

    Writes(AggregateContext context, PersonalPart personal, OutboxDocuments outboxes) {
        this.context = context;
        this.personal = personal;
        this.outboxes = outboxes;
    }

    List<OutboxEntry> entries(long lastSequence, List<Fact> facts) {
        List<OutboxEntry> entries = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            entries.add(entry(lastSequence + entries.size() + 1, fact));
        }
        return entries;
    }

    private OutboxEntry entry(long sequence, Fact fact) {
        FactRoutes route = context.routeOf(fact);
        Instant now = context.clock().instant();
        return new OutboxEntry(
                UUID.randomUUID().toString(),
                sequence,
                route.topic(),
                route.keyOf(fact),
                fact.getClass().getSimpleName(),
                now,
                TraceContext.current(),
                route.isPersonal(),
                fact instanceof Tombstone ? null : context.json().writeValueAsString(fact));
    }

    /** @throws Problem 503 if the outbox would grow beyond its bound: the facts can't leave, so no more are made */
    void refuseOverflow(List<OutboxEntry> waiting, List<OutboxEntry> added) {
        if (!added.isEmpty() && waiting.size() + added.size() > OUTBOX_LIMIT) {
            throw Problem.busy();
        }
    }

    Document inserted(String id, @Nullable FactSource source, Object state, List<OutboxEntry> entries) {
        Document document = new Document("_id", id).append("version", 1L).append("sequence", (long) entries.size());
        document.putAll(stored(id, state));
        return document.append(
                        "inbox", source == null ? new Document() : new Document(source.mark(), source.sequence()))
                .append("outbox", outboxes.documents(entries));
    }

    Document updated(String id, long version, @Nullable FactSource source, Object state, List<OutboxEntry> added) {
        Document set = new Document("version", version);
        set.putAll(stored(id, state));
        if (source != null) {
            set.append("inbox." + source.mark(), source.sequence());
        }
        Document update = new Document("$set", set);
        if (!added.isEmpty()) {
            set.append("sequence", added.getLast().sequence());
            update.append("$push", new Document("outbox", new Document("$each", outboxes.documents(added))));
        }
        return update;
    }

    private Document stored(String id, Object state) {
        Document document = context.codec().toDocument(state);
        Document stored = personal.takeOut(id, state, document);
        return stored.append("state", document);
    }
}
