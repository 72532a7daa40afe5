package ma.jisr.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed API document is the one that the code makes; {@code -Djisr.openapi.update=true} writes it anew. */
class OpenApiIntegrationTests {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "incubator-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void isTheCommittedOne() throws Exception {
        try (ConfigurableApplicationContext service = RunningService.start("incubator-openapi")) {
            String made = made(service.getEnvironment().getProperty("local.server.port"));
            if (Boolean.getBoolean("jisr.openapi.update")) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, made);
            }

            assertThat(made).isEqualTo(Files.readString(COMMITTED));
        }
    }

    private static String made(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                    .build();
            ObjectNode document = (ObjectNode) JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            document.remove("servers");
            return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        }
    }
}
