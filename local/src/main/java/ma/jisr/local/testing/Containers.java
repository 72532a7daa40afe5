package ma.jisr.local.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** The official images, started and removed by Testcontainers. */
record Containers(KafkaContainer broker, MongoDBContainer database) implements Infrastructure {

    static Containers start() {
        Containers containers =
                new Containers(new KafkaContainer("apache/kafka:4.1.2"), new MongoDBContainer("mongo:8.0"));
        Startables.deepStart(containers.broker, containers.database).join();
        return containers;
    }

    @Override
    public String kafka() {
        return broker.getBootstrapServers();
    }

    @Override
    public String mongodb(String name) {
        return database.getConnectionString() + '/' + name;
    }
}
