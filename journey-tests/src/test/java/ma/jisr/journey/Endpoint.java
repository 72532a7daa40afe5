package ma.jisr.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be asked of a service, as the service's committed OpenAPI document says.
 *
 * @param service its process
 * @param document the whole document, in which references of the schema lead somewhere
 * @param schema of its JSON body, if it takes one
 * @param parameters the names of the query parameters that it needs
 */
record Endpoint(
        String service,
        String method,
        String path,
        JsonNode document,
        @Nullable JsonNode schema,
        List<String> parameters) {

    /** The repository in which these tests stand. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** All of them, by service and path; what changes less comes first, what deletes last. */
    static List<Endpoint> all() {
        try (Stream<Path> documents = Files.list(REPOSITORY.resolve("contracts/openapi"))) {
            return documents.sorted().flatMap(Endpoint::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /api/v1/registrations}. */
    String name() {
        return method + " " + path;
    }

    private static Stream<Endpoint> of(Path file) {
        String service = file.getFileName().toString().replace(".json", "");
        JsonNode document = Api.JSON.readTree(file.toFile());
        List<Endpoint> found = new ArrayList<>();
        document.get("paths").forEachEntry((path, methods) -> {
            for (String method : ORDER) {
                JsonNode operation = methods.get(method.toLowerCase(java.util.Locale.ROOT));
                if (operation != null) {
                    found.add(new Endpoint(
                            service, method, path, document, schema(operation), parameters(methods, operation)));
                }
            }
        });
        return found.stream();
    }

    private static @Nullable JsonNode schema(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : schema;
    }

    private static List<String> parameters(JsonNode methods, JsonNode operation) {
        return Stream.of(methods.path("parameters"), operation.path("parameters"))
                .flatMap(all -> all.values().stream())
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString())
                .filter(name -> !Set.of("caller", "language", "locale").contains(name))
                .toList();
    }
}
