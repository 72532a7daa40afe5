package ma.jisr.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTests {

    private static final JsonNode API = new YAMLMapper().readTree(Path.of("asyncapi.yaml"));

    private final String readme = Files.readString(Path.of("README.md"));

    AsyncApiTests() throws IOException {}

    @Test
    void isAnAsyncApi3Document() throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/asyncapi-3.0.0.schema.json"));
        assertThat(Schemas.draft7(schema).validate(API)).isEmpty();
        JsonNode broken = API.deepCopy().asObject().remove("info");
        assertThat(Schemas.draft7(schema).validate(broken)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = API.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(Contracts.facts().size()).allSatisfy(AsyncApiTests::leadsSomewhere);
    }

    @Test
    void everyFactTravelsOnExactlyOneTopic() {
        List<String> travelling = API.get("channels").values().stream()
                .flatMap(channel -> channel.get("messages").propertyNames().stream())
                .toList();
        assertThat(travelling).containsExactlyInAnyOrderElementsOf(Contracts.facts());
    }

    @Test
    void everyMessageCarriesItsOwnSchemaAndName() {
        for (String fact : Contracts.facts()) {
            JsonNode message = API.at("/components/messages/" + fact);
            assertThat(message.get("name").asString()).isEqualTo("ma.jisr." + fact + ".v1");
            assertThat(message.at("/payload/schema/$ref").asString()).endsWith("/events/" + fact + ".v1.schema.json");
        }
    }

    @Test
    void theTableOfFactsSaysTheSame() {
        assertThat(rowsOfReadme()).isEqualTo(rowsOfApi());
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() {
        Stream<String> links =
                Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme).results().map(link -> link.group(1));
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    /** For each fact: topic, who says it, who listens. */
    private Map<String, String> rowsOfReadme() {
        Map<String, String> rows = new TreeMap<>();
        readme.lines()
                .map(line -> line.split("\\s*\\|\\s*"))
                .filter(cells -> cells.length == 7)
                .filter(cells -> Contracts.facts().contains(cells[1].replace("`", "")))
                .forEach(cells -> rows.put(
                        cells[1].replace("`", ""),
                        row(cells[3].replace("`", ""), cells[2], List.of(cells[5].split(", ")))));
        return rows;
    }

    private static Map<String, String> rowsOfApi() {
        Map<String, String> rows = new TreeMap<>();
        API.get("channels").propertyStream().forEach(channel -> {
            for (String fact : channel.getValue().get("messages").propertyNames()) {
                String topic = channel.getKey();
                rows.put(fact, row(topic, services("send", topic, fact).getFirst(), services("receive", topic, fact)));
            }
        });
        return rows;
    }

    private static List<String> services(String action, String topic, String fact) {
        String message = "#/channels/%s/messages/%s".formatted(topic, fact);
        return API.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").asString().equals(action))
                .filter(operation ->
                        operation.get("messages").findValuesAsString("$ref").contains(message))
                .map(operation -> operation.get("title").asString().replaceFirst("-service .*", ""))
                .toList();
    }

    private static String row(String topic, String says, List<String> listen) {
        return "%s: %s -> %s".formatted(topic, says, new TreeSet<>(listen));
    }

    private static void leadsSomewhere(String reference) {
        if (reference.startsWith("#")) {
            assertThat(API.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        } else {
            assertThat(new JsonMapper().readTree(Path.of(reference)).isObject())
                    .as(reference)
                    .isTrue();
        }
    }
}
