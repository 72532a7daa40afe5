package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.ConflictingUpdateOperatorsException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Settles what a server would make up while it applies a write (ids, the current date), so that the journaled command
 * means the same whenever it is replayed; what can't be settled is refused.
 */
final class Settling {
    private static final Set<String> RANDOM = Set.of("$rand", "$sampleRate", "$where", "$function");
    private static final Set<String> TIME = Set.of("$$NOW", "$$CLUSTER_TIME");

    private final Clock clock;

    Settling(Clock clock) {
        this.clock = clock;
    }

    Command settle(Command command) {
        return switch (command.lowerCaseName()) {
            case "insert" -> withList(command, "documents", this::withId);
            case "update" -> withList(command, "updates", each -> settled(each, "q", "u"));
            case "delete" -> withList(command, "deletes", each -> settled(each, "q", "u"));
            case "findandmodify" -> command.with(settled(command.body(), "query", "update"));
            default -> command;
        };
    }

    private static Command withList(Command command, String field, UnaryOperator<Document> change) {
        List<Document> list = command.documents(field);
        Document body = command.body().clone();
        body.put(field, list.stream().map(change).toList());
        return command.with(body);
    }

    private Document withId(Document document) {
        if (document.containsKey("_id")) {
            return document;
        }
        Document identified = new Document("_id", new ObjectId());
        identified.putAll(document);
        return identified;
    }

    private Document settled(Document statement, String filter, String update) {
        refuseUnsettled(statement.get(filter));
        refuseUnsettled(statement.get("arrayFilters"));
        if (statement.get(update) instanceof Collection<?>) {
            throw new BadValueException("the embedded database has no update pipelines; use update operators");
        }
        if (!(statement.get(update) instanceof Document operators) || !operators.containsKey("$currentDate")) {
            return statement;
        }
        Document settled = statement.clone();
        settled.put(update, withoutCurrentDate(operators));
        return settled;
    }

    private Document withoutCurrentDate(Document operators) {
        Document settled = operators.clone();
        Document dates = (Document) settled.remove("$currentDate");
        Document set = ((Document) settled.getOrDefault("$set", new Document())).clone();
        dates.forEach((field, type) -> {
            if (set.putIfAbsent(field, now(type)) != null) {
                throw new ConflictingUpdateOperatorsException(field, field);
            }
        });
        settled.put("$set", set);
        return settled;
    }

    private Object now(Object type) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean timestamp = type instanceof Document document && "timestamp".equals(document.get("$type"));
        return timestamp ? new BsonTimestamp(now, 0) : now;
    }

    private static void refuseUnsettled(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                refuse(RANDOM.contains(key), key);
                refuseUnsettled(inner);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(Settling::refuseUnsettled);
        } else if (value instanceof String text) {
            refuse(TIME.contains(text), text);
        }
    }

    private static void refuse(boolean condition, Object what) {
        if (condition) {
            throw new BadValueException("the embedded database takes no " + what
                    + " in the filter of a write: it would find other documents when the journal is replayed");
        }
    }
}
