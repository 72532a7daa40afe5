package ma.jisr.local.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A real broker and the embedded document database, both in this process, both forgetting everything with it. */
record Embedded(EmbeddedBroker broker, MongoServer database) implements Infrastructure {

    static Embedded start() {
        MongoServer database = new MongoServer(new MemoryBackend());
        database.bind("localhost", 0);
        return new Embedded(EmbeddedBroker.start(), database);
    }

    @Override
    public String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongodb(String name) {
        return "mongodb://localhost:" + database.getLocalAddress().getPort() + '/' + name;
    }
}
