package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Who gets through which door: every endpoint asked by everybody, through the gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIntegrationTests {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String FILES = "/api/v1/registrations";

    private static RunningPlatform platform;
    private static Cast cast;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start("access", Map.of());
        cast = new Cast(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void everyCellIsAsCommitted() {
        Knocking knocking = new Knocking(cast);
        StringBuilder table = new StringBuilder(AccessMatrix.header(cast.actors));
        for (Endpoint endpoint : AccessMatrix.rows()) {
            List<String> cells = cast.actors.stream()
                    .map(actor -> knocking.cell(endpoint, actor))
                    .toList();
            table.append(AccessMatrix.row(endpoint, cells));
        }

        if (Boolean.getBoolean("jisr.matrix.update")) {
            AccessMatrix.replace(table.toString());
        }
        assertThat(table.toString().lines())
                .as("docs/access-matrix.md; -Djisr.matrix.update=true writes what is")
                .containsExactlyElementsOf(AccessMatrix.committed().lines().toList());
    }

    @Test
    @Order(2)
    void whatNoDocumentNamesIsDeniedToTheAdministratorToo() {
        Map<String, Set<String>> named = Endpoint.all().stream()
                .collect(Collectors.groupingBy(
                        Endpoint::path, Collectors.mapping(Endpoint::method, Collectors.toSet())));
        List<String> open = new ArrayList<>();
        named.forEach((path, methods) -> METHODS.stream()
                .filter(method -> !methods.contains(method))
                .filter(method -> isLetIn(method, path.replaceAll("\\{\\w+}", "any")))
                .forEach(method -> open.add(method + " " + path)));

        assertThat(open).isEmpty();
        assertThat(List.of(
                        "/api/v1/any", FILES + "/any/any", FILES + "/any/documents/OTHER/any", "/any", "/v3/api-docs"))
                .noneMatch(path -> isLetIn("GET", path));
    }

    private static boolean isLetIn(String method, String path) {
        int status = cast.administrator.send(method, path, null, null).status();
        return !Set.of(401, 403, 404, 405).contains(status);
    }

    @Test
    @Order(3)
    void anOfficerOfChichaouaNeverSeesAFileOfSafi() {
        String ofSafi = cast.placed(cast.people.applicant("en"), Cast.SAFI);
        Api chichaoua = officerOf("officer, of its province");
        Api safi = officerOf("officer, of another");

        for (String list : List.of(FILES + "?limit=200", FILES + "?limit=200&province=" + Cast.SAFI)) {
            assertThat(ids(chichaoua, list, "id")).doesNotContain(ofSafi);
            assertThat(ids(safi, list, "id")).contains(ofSafi).doesNotContain(cast.file);
        }
        assertThat(ids(chichaoua, FILES + "?limit=200", "id")).contains(cast.file);
        for (String list : List.of("/api/v1/placements?limit=200", "/api/v1/placements?limit=200&province=431")) {
            assertThat(ids(chichaoua, list, "registration")).doesNotContain(ofSafi);
            assertThat(ids(safi, list, "registration")).contains(ofSafi);
        }
        for (String path : List.of(
                FILES + "/" + ofSafi,
                FILES + "/" + ofSafi + "/events",
                FILES + "/" + ofSafi + "/documents/OTHER?reason=checking-the-paper",
                "/api/v1/placements/" + ofSafi)) {
            assertThat(chichaoua.get(path).status()).as(path).isEqualTo(404);
            assertThat(safi.get(path).status()).as(path).isEqualTo(200);
        }
        for (String step : List.of("/review", "/disclosure")) {
            Map<String, String> body = step.equals("/review")
                    ? Map.of("outcome", "ACCEPTED", "reason", "seen it")
                    : Map.of("reason", "to call her");
            assertThat(chichaoua.post(FILES + "/" + ofSafi + step, body).status())
                    .isEqualTo(404);
        }
        assertThat(chichaoua
                        .get("/api/v1/messages?registration=" + ofSafi)
                        .expect(200)
                        .get("items"))
                .isEmpty();
        assertThat(safi.get("/api/v1/messages?registration=" + ofSafi)
                        .expect(200)
                        .get("items"))
                .isNotEmpty();
    }

    @Test
    @Order(4)
    void anOfficerOfChichaouaNeverCountsWhatIsInSafi() {
        String programme = "/api/v1/programmes/" + Cast.PROGRAMME;
        Api chichaoua = officerOf("officer, of its province");

        assertThat(ids(chichaoua, programme + "/envelopes", "province")).containsExactly(Cast.CHICHAOUA);
        assertThat(chichaoua
                        .get(programme + "/waiting-list?province=" + Cast.SAFI)
                        .status())
                .isEqualTo(403);
    }

    private static Api officerOf(String column) {
        return cast.actors.stream()
                .filter(actor -> actor.column().equals(column))
                .findFirst()
                .orElseThrow()
                .api();
    }

    private static List<String> ids(Api api, String list, String name) {
        JsonNode items = api.get(list).expect(200).get("items");
        return items.values().stream().map(item -> item.get(name).asString()).toList();
    }
}
