package ma.jisr.local.testing;

import ma.jisr.local.database.DocumentDatabase;

/** A real broker and the embedded document database, both in this process, both forgetting everything with it. */
record Embedded(EmbeddedBroker broker, DocumentDatabase database) implements Infrastructure {

    static Embedded start() {
        return new Embedded(EmbeddedBroker.start(), DocumentDatabase.inMemory("localhost", 0));
    }

    @Override
    public String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongodb(String name) {
        return "mongodb://localhost:" + database.port() + '/' + name;
    }
}
