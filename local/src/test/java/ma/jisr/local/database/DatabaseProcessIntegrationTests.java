package ma.jisr.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProcessIntegrationTests {

    @TempDir
    private Path path;

    @Test
    void endsQuietlyWhileClientsAreConnected() throws IOException {
        try (RunningDatabase database = RunningDatabase.start(path.resolve("data"));
                MongoClient client = database.connect()) {
            client.getDatabase("one").getCollection("things").insertOne(new Document("_id", 1));
            assertThat(database.terminate()).isEqualTo(143);
            assertThat(Files.readString(database.output()))
                    .contains("Document database ready on")
                    .doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    @Test
    void saysWhyItDoesNotStartOnADirectoryInUse() throws IOException {
        try (RunningDatabase database = RunningDatabase.start(path.resolve("data"))) {
            Path errors = path.resolve("second.log");
            assertThat(RunningDatabase.end(RunningDatabase.launch(path.resolve("data"), errors)))
                    .isEqualTo(1);
            assertThat(Files.readString(errors)).contains("can't start", "in use by another process");
            assertThat(database.process().isAlive()).isTrue();
        }
    }

    @Test
    void saysWhyItDoesNotStartOnDamagedData() throws IOException {
        try (RunningDatabase database = RunningDatabase.start(path.resolve("data"));
                MongoClient client = database.connect()) {
            client.getDatabase("one").getCollection("things").insertOne(new Document("_id", 1));
            client.getDatabase("one").getCollection("things").insertOne(new Document("_id", 2));
        }
        Path segment = path.resolve("data/journal-0000000000000000001.bin");
        byte[] content = Files.readAllBytes(segment);
        content[20] ^= 1;
        Files.write(segment, content);
        Path errors = path.resolve("second.log");
        assertThat(RunningDatabase.end(RunningDatabase.launch(path.resolve("data"), errors)))
                .isEqualTo(1);
        assertThat(Files.readString(errors)).contains("can't start", "is damaged at byte 0");
    }
}
