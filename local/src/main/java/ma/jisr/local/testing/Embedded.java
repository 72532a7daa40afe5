package ma.jisr.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import ma.jisr.local.broker.Broker;
import ma.jisr.local.broker.BrokerSettings;
import ma.jisr.local.database.DocumentDatabase;

/** A real broker and the embedded document database, both in this process, both forgetting everything with it. */
record Embedded(Broker broker, DocumentDatabase database) implements Infrastructure {

    static Embedded start() {
        try {
            Path directory = Files.createTempDirectory("jisr-broker");
            Broker broker = Broker.start(BrokerSettings.anywhere(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, directory), "embedded-broker-stop"));
            return new Embedded(broker, DocumentDatabase.inMemory("localhost", 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongodb(String name) {
        return "mongodb://localhost:" + database.port() + '/' + name;
    }

    private static void stop(Broker broker, Path directory) {
        broker.close();
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
