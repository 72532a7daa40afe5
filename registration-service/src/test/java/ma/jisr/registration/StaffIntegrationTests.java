package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The directory of staff over HTTP: who may be what, and what becomes of those who no longer are. */
class StaffIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/staff";

    private static String administrator = "";

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void anAdministratorIsThere() {
        if (administrator.isEmpty()) {
            administrator = new People(client).staff("admin@jisr.local");
        }
    }

    @Test
    void givesRightsAtTheNextSignIn() {
        String email = email();
        Client.Answer added = add(email, "\"OFFICER\"", "\"161\"");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("email").asString()).isEqualTo(email);

        String officer = new People(client).staff(email);

        assertThat(client.get("/api/v1/registrations", officer).status()).isEqualTo(200);
        assertThat(client.get(PATH, officer).status()).isEqualTo(403);
        assertThat(add(email, "\"AUDITOR\"", "").status()).as("again").isEqualTo(409);
    }

    @Test
    void takesRightsAwayAndEndsTheSignInsOfWhoIsDeactivated() {
        String email = email();
        Client.Answer added = add(email, "\"AUDITOR\"", "");
        JsonNode tokens = new People(client).signIn("email", email);

        Client.Answer changed = change(added, "{\"roles\": [\"AUDITOR\"], \"active\": false}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(client.form(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "client_id",
                                        "portal",
                                        "refresh_token",
                                        tokens.path("refresh_token").asString()))
                        .status())
                .isEqualTo(400);
        String anybody = new People(client).codes("email", email, 2).getLast();
        String token = new People(client)
                .token("email", email, anybody)
                .json()
                .path("access_token")
                .asString();
        assertThat(client.get("/api/v1/registrations", token).status()).isEqualTo(403);
    }

    @Test
    void readsRightsAnewAtEachRefresh() {
        String email = email();
        Client.Answer added = add(email, "\"AUDITOR\"", "");
        JsonNode tokens = new People(client).signIn("email", email);
        change(added, "{\"roles\": [\"EVALUATOR\"]}");

        String next = client.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                "portal",
                                "refresh_token",
                                tokens.path("refresh_token").asString()))
                .json()
                .path("access_token")
                .asString();

        assertThat(client.get("/api/v1/registrations", next).status()).isEqualTo(403);
    }

    @Test
    void changesOnlyWhatWasRead() {
        Client.Answer added = add(email(), "\"AGENT\"", "");
        String path = added.header("Location");

        assertThat(client.put(path, administrator, "{\"roles\": [\"AGENT\"]}", Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(change(added, "{\"roles\": [\"AGENT\"], \"organisation\": \"ADS\"}")
                        .status())
                .isEqualTo(200);
        assertThat(change(added, "{\"roles\": [\"AUDITOR\"]}").status()).isEqualTo(412);
        JsonNode now = client.get(path, administrator).json();
        assertThat(now.path("organisation").asString()).isEqualTo("ADS");
        assertThat(now.path("roles").toString()).isEqualTo("[\"AGENT\"]");
    }

    @Test
    void removesSomebody() {
        Client.Answer added = add(email(), "\"AGENT\"", "");
        String path = added.header("Location");

        assertThat(client.delete(path, administrator).status()).isEqualTo(204);
        assertThat(client.get(path, administrator).status()).isEqualTo(404);
        assertThat(client.delete(path, administrator).status()).isEqualTo(404);
    }

    @Test
    void letsNobodyDismissHerself() {
        String email = email();
        Client.Answer added = add(email, "\"ADMINISTRATOR\"", "");
        String herself = new People(client).staff(email);
        String path = added.header("Location");
        Map<String, String> read = Map.of("If-Match", added.header("ETag"));

        Client.Answer answer = client.put(path, herself, "{\"roles\": [\"AUDITOR\"]}", read);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:jisr:problem:own-administrator");
        assertThat(client.put(path, herself, "{\"roles\": [\"ADMINISTRATOR\"], \"active\": false}", read)
                        .status())
                .isEqualTo(409);
        assertThat(client.delete(path, herself).status()).isEqualTo(409);
        assertThat(client.delete(path, administrator).status()).isEqualTo(204);
    }

    @Test
    void keepsAnAdministratorWhateverTwoDoAtOnce() throws Exception {
        String one = email();
        String other = email();
        String pathOfOne = add(one, "\"ADMINISTRATOR\"", "").header("Location");
        String pathOfOther = add(other, "\"ADMINISTRATOR\"", "").header("Location");
        String tokenOfOne = new People(client).staff(one);
        String tokenOfOther = new People(client).staff(other);

        List<Callable<Integer>> deeds = List.of(
                () -> client.delete(pathOfOther, tokenOfOne).status(),
                () -> client.delete(pathOfOne, tokenOfOther).status());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var deed : threads.invokeAll(deeds)) {
                assertThat(deed.get()).isEqualTo(204);
            }
        }

        assertThat(client.get(PATH, administrator).text()).contains("\"ADMINISTRATOR\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email": "x", "roles": ["AGENT"]}                                         | /email
                    {"roles": ["AGENT"]}                                                       | /email
                    {"email": "a@example.ma"}                                                  | /roles
                    {"email": "a@example.ma", "roles": []}                                     | /roles
                    {"email": "a@example.ma", "roles": ["APPLICANT"]}                          | /roles/0
                    {"email": "a@example.ma", "roles": ["AGENT", "QUEEN"]}                     | /roles/1
                    {"email": "a@example.ma", "roles": [null]}                                 | /roles/0
                    {"email": "a@example.ma", "roles": ["OFFICER"]}                            | /provinces
                    {"email": "a@example.ma", "roles": ["OFFICER"], "provinces": ["161", "9"]} | /provinces/1
                    {"email": "a@example.ma", "roles": ["AGENT"], "admin": true}               | /admin
                    """)
    void namesTheFieldAtFault(String body, String pointer) {
        Client.Answer answer = client.post(PATH, administrator, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void putsEveryChangeOnRecordAndNoAddressIntoTheDatabase() {
        String email = email();
        String id = add(email, "\"AUDITOR\"", "").json().path("id").asString();
        client.delete(PATH + "/" + id, administrator);

        assertThat(database.getCollection("audit").countDocuments(Filters.eq("subject", "staff/" + id)))
                .isEqualTo(2);
        String again = add(email, "\"AUDITOR\"", "").json().path("id").asString();
        assertThat(database.getCollection("staff")
                        .find(Filters.eq("_id", again))
                        .first()
                        .toJson())
                .contains("AUDITOR")
                .doesNotContain(email);
    }

    @Test
    void pagesThroughTheDirectory() {
        JsonNode first = client.get(PATH + "?limit=2", administrator).json();
        JsonNode second = client.get(
                        PATH + "?limit=2&cursor=" + first.path("next").asString(), administrator)
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.at("/items/0/id").asString())
                .isGreaterThan(first.at("/items/1/id").asString());
    }

    private Client.Answer add(String email, String roles, String provinces) {
        return client.post(
                PATH,
                administrator,
                "{\"email\": \"%s\", \"name\": \"ف. أ.\", \"roles\": [%s], \"provinces\": [%s]}"
                        .formatted(email, roles, provinces));
    }

    private Client.Answer change(Client.Answer read, String body) {
        return client.put(read.header("Location"), administrator, body, Map.of("If-Match", read.header("ETag")));
    }

    private static String email() {
        return "staff-" + UUID.randomUUID() + "@jisr.local";
    }
}
