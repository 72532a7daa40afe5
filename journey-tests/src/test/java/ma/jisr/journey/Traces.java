package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;

/** Everything that a platform leaves behind: what its processes say, what is on its topics, what is in its databases. */
final class Traces {

    private static final List<String> DATABASES = List.of("registration", "funding", "incubator", "notification");

    private final RunningPlatform platform;

    /** @param where so that a fault can be found */
    record Left(String where, byte[] bytes) {}

    Traces(RunningPlatform platform) {
        this.platform = platform;
    }

    List<Left> logs() {
        return platform.logLines().stream()
                .map(line -> new Left("log of " + line, line.getBytes(UTF_8)))
                .toList();
    }

    /** Of all topics but this one, the broker's own among them. */
    List<Left> topicsBut(String excluded) throws InterruptedException, ExecutionException {
        List<Left> all = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            for (String topic : admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get()) {
                if (!topic.equals(excluded)) {
                    all.addAll(topic(topic));
                }
            }
        }
        return all;
    }

    List<Left> topic(String name) {
        return new Topic(platform.kafka(), name)
                .everything().stream().flatMap(record -> parts(name, record)).toList();
    }

    private static Stream<Left> parts(String topic, ConsumerRecord<String, byte[]> record) {
        String where = "topic " + topic + ", record " + record.key();
        List<Left> parts = new ArrayList<>();
        if (record.key() != null) {
            parts.add(new Left(where, record.key().getBytes(UTF_8)));
        }
        if (record.value() != null) {
            parts.add(new Left(where, record.value()));
        }
        record.headers().forEach(header -> {
            if (header.value() != null) {
                parts.add(new Left(where + ", header " + header.key(), header.value()));
            }
        });
        return parts.stream();
    }

    /** Every document of every collection, as the driver reads it. */
    List<Left> documents() {
        List<Left> all = new ArrayList<>();
        try (MongoClient client = MongoClients.create(platform.mongodb())) {
            for (String name : DATABASES) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        byte[] bytes = new byte[document.getByteBuffer().remaining()];
                        document.getByteBuffer().get(bytes);
                        all.add(new Left("document " + name + "." + collection + " " + document.get("_id"), bytes));
                    }
                }
            }
        }
        return all;
    }

    /** What the database has written to the disk, that which is no longer in its documents included. */
    List<Left> databaseFiles() throws IOException {
        List<Left> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(platform.databaseFiles())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Left("file " + file.getFileName(), Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
