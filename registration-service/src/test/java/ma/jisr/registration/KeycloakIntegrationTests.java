package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Staff who sign in at a real Keycloak; {@code mvn verify -Djisr.keycloak=true}. */
@EnabledIfSystemProperty(named = "jisr.keycloak.home", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class KeycloakIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";

    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        keycloak = new Keycloak(Path.of(System.getProperty("jisr.keycloak.home"))).awaited();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("jisr.issuers[0].issuer", () -> keycloak.issuer());
        settings.add("jisr.issuers[0].audience", () -> "jisr");
        settings.add("jisr.issuers[0].roles-claim", () -> "realm_access.roles");
        settings.add("jisr.issuers[0].roles.officer", () -> "case-worker");
        settings.add("jisr.issuers[0].roles.committee", () -> "board");
    }

    @BeforeEach
    void programmesArePublished() {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
    }

    @Test
    @Order(1)
    void showsAnOfficerTheFilesOfHerProvinceAndNoOthers() {
        String mine = submitted("161", "071610711");
        String theirs = submitted("351", "073510101");
        String officer = keycloak.token("officer");

        assertThat(status(mine, officer)).isEqualTo(200);
        assertThat(status(theirs, officer)).isEqualTo(404);
        String board = keycloak.token("board");
        assertThat(status(mine, board)).isEqualTo(200);
        assertThat(status(theirs, board)).isEqualTo(200);
    }

    @Test
    @Order(2)
    void givesARobotItsRolesAndNoProvinceThatItDoesNotHave() {
        String file = submitted("161", "071610711");
        String robot = keycloak.token(Map.of(
                "grant_type", "client_credentials", "client_id", "jisr-robot", "client_secret", "only-for-tests"));

        assertThat(status(file, robot)).isEqualTo(404);
        assertThat(client.post(PATH, robot, "{}").status()).as("an applicant's").isEqualTo(403);
    }

    @Test
    @Order(3)
    void givesNothingWithoutARoleAndRefusesTokensForOthers() {
        String file = submitted("161", "071610711");
        String gardener = keycloak.token("gardener");

        assertThat(status(file, gardener)).isEqualTo(404);
        assertThat(client.post(PATH, gardener, "{}").status()).isEqualTo(403);
        assertThat(client.post(PATH + "/" + file + "/review", gardener, "{}").status())
                .isEqualTo(403);
        String canteen = keycloak.token(Map.of(
                "grant_type", "password", "client_id", "canteen", "username", "officer", "password", "only-for-tests"));
        assertThat(status(file, canteen)).isEqualTo(401);
    }

    @Test
    @Order(4)
    void goesOnWhileKeycloakIsAway() {
        String file = submitted("161", "071610711");
        String officer = keycloak.token("officer");
        keycloak.close();

        assertThat(status(file, officer)).isEqualTo(200);
    }

    private int status(String registration, String token) {
        return client.get(PATH + "/" + registration, token).status();
    }

    private String submitted(String province, String commune) {
        String applicant = new People(client).applicant();
        ObjectNode body = People.registration();
        ((ObjectNode) People.applicant(body).get("residence"))
                .put("province", province)
                .put("commune", commune);
        String id =
                client.post(PATH, applicant, body.toString()).json().path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.post(PATH + "/" + id + "/submission", applicant, "")
                                .status()
                        == 202);
        return id;
    }
}
