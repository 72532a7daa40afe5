package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed API document is the one that the code makes; {@code -Djisr.openapi.update=true} writes it anew. */
class OpenApiIntegrationTests extends RunningService {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "registration-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void isTheCommittedOne() throws IOException {
        String made = made();
        if (Boolean.getBoolean("jisr.openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, made);
        }

        assertThat(made).isEqualTo(Files.readString(COMMITTED));
    }

    private String made() {
        ObjectNode document = (ObjectNode) client.get("/v3/api-docs", "").json();
        document.remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }
}
