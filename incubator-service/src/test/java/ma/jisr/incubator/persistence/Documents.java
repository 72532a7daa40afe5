package ma.jisr.incubator.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import ma.jisr.incubator.placement.PlacementFact;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import ma.jisr.starter.persistence.OutboxRelay;
import ma.jisr.starter.persistence.StateCodec;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The documents of one copy of the service, without the service; what is told stays in the outboxes. */
final class Documents implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoIncubators incubators;
    private final MongoPlacements placements;

    Documents(String name, Clock clock) {
        client = MongoClients.create(Infrastructure.shared().mongodb(name));
        database = client.getDatabase(name);
        FactRoutes routes = FactRoutes.of("incubator-facts", PlacementFact.class, PlacementFact::registration);
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        AggregateContext context =
                new AggregateContext(database, clock, new NoRelay(), List.of(routes), json, new StateCodec(), () -> {
                    throw new AssertionError("This service holds no personal data");
                });
        incubators = new MongoIncubators(context);
        placements = new MongoPlacements(context);
        database.getCollection("placements").createIndexes(placements.indexes());
        database.getCollection("incubators").createIndexes(incubators.indexes());
    }

    MongoIncubators incubators() {
        return incubators;
    }

    MongoPlacements placements() {
        return placements;
    }

    List<String> told(String registration) {
        Document placement = database.getCollection("placements")
                .find(new Document("_id", registration))
                .first();
        return placement == null
                ? List.of()
                : placement.getList("outbox", Document.class).stream()
                        .map(entry -> entry.getString("type"))
                        .toList();
    }

    void empty() {
        database.drop();
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class NoRelay implements OutboxRelay {
        @Override
        public void watch(Outbox outbox) {}

        @Override
        public void hint(Outbox outbox, String aggregate, List<OutboxEntry> entries) {}
    }
}
