package ma.jisr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed API document is the one that the code makes; {@code -Djisr.openapi.update=true} writes it anew. */
class OpenApiIntegrationTests {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "notification-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void isTheCommittedOne() throws Exception {
        try (RunningService service = new RunningService("notification-openapi")) {
            String made = made(service.url("/v3/api-docs"));
            if (Boolean.getBoolean("jisr.openapi.update")) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, made);
            }

            assertThat(made).isEqualTo(Files.readString(COMMITTED));
        }
    }

    private static String made(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            ObjectNode document = (ObjectNode) JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            document.remove("servers");
            return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        }
    }
}
