package ma.jisr.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems of partners, from their making to their tokens. */
class ClientsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/clients";
    private static final String COUNCIL =
            "{\"name\": \"Council\", \"scopes\": [\"events:read\", \"registrations:read\"],"
                    + " \"provinces\": [\"161\"]}";

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
    void getTokensForWhatTheyMayDoAndWhere() {
        JsonNode made = made();
        String id = made.path("id").asString();
        String secret = made.path("secret").asString();

        Client.Answer basic =
                client.form("/oauth2/token", Map.of("grant_type", "client_credentials"), basic(id, secret));
        Client.Answer posted = posted(id, secret, "events:read");

        assertThat(basic.status()).as(basic.text()).isEqualTo(200);
        JsonNode claims = claims(basic);
        assertThat(claims.path("sub").asString()).isEqualTo(id);
        assertThat(claims.path("aud").toString()).contains("jisr");
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080");
        assertThat(claims.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("events:read", "registrations:read");
        assertThat(claims.path("provinces").toString()).isEqualTo("[\"161\"]");
        assertThat(claims.has("roles")).isFalse();
        assertThat(basic.json().has("refresh_token")).isFalse();
        assertThat(claims(posted).path("scope").asString()).isEqualTo("events:read");
        String token = basic.json().path("access_token").asString();
        assertThat(client.get(PATH, token).status()).as("no administrator").isEqualTo(403);
    }

    @Test
    void getNothingBeyondTheirScopesOrWithAnotherSecret() {
        JsonNode made = made();
        String id = made.path("id").asString();
        String secret = made.path("secret").asString();

        assertThat(posted(id, secret, "subscriptions:write")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_scope");
        assertThat(posted(id, "another", "events:read").status()).isEqualTo(401);
        assertThat(client.form("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", id))
                        .status())
                .as("without a secret")
                .isEqualTo(401);
        assertThat(client.form("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "portal"))
                        .status())
                .as("the portal is for people")
                .isEqualTo(400);
        Client.Answer code = client.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:jisr:params:oauth:grant-type:one-time-code",
                        "phone",
                        People.phone(),
                        "code",
                        "123456"),
                basic(id, secret));
        assertThat(code.json().path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void mayUseTheOldSecretAWhileBesideTheNew() {
        JsonNode made = made();
        String id = made.path("id").asString();
        String first = made.path("secret").asString();

        String second = newSecret(id);
        assertThat(posted(id, first, "events:read").status()).isEqualTo(200);
        assertThat(posted(id, second, "events:read").status()).isEqualTo(200);

        String third = newSecret(id);
        assertThat(posted(id, first, "events:read").status()).as("two before").isEqualTo(401);
        assertThat(posted(id, second, "events:read").status()).isEqualTo(200);
        assertThat(posted(id, third, "events:read").status()).isEqualTo(200);
    }

    @Test
    void areGoneWhenTheyAreRemoved() {
        JsonNode made = made();
        String id = made.path("id").asString();

        assertThat(client.delete(PATH + "/" + id, administrator).status()).isEqualTo(204);

        assertThat(posted(id, made.path("secret").asString(), "events:read").status())
                .isEqualTo(401);
        assertThat(client.get(PATH + "/" + id, administrator).status()).isEqualTo(404);
    }

    @Test
    void showTheirSecretOnceAndLeaveNoneInTheDatabase() {
        JsonNode made = made();
        String id = made.path("id").asString();

        assertThat(client.get(PATH + "/" + id, administrator).json().has("secret"))
                .isFalse();
        assertThat(client.get(PATH, administrator).text()).doesNotContain("secret");
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find().batchSize(10)) {
                assertThat(document.toJson()).doesNotContain(made.path("secret").asString());
            }
        }
    }

    @Test
    void areMadeOnceByARepeatedRequest() {
        Map<String, String> key = Map.of("Idempotency-Key", "council-" + System.nanoTime());

        assertThat(client.post(PATH, administrator, COUNCIL, key).status()).isEqualTo(201);
        assertThat(client.post(PATH, administrator, COUNCIL, key).status()).isEqualTo(409);
    }

    @Test
    void includeTheSampleOfThisProfile() {
        assertThat(client.get(PATH + "/regional-council", administrator)
                        .json()
                        .path("scopes")
                        .toString())
                .contains("subscriptions:write");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"scopes": ["events:read"]}                                       | /name
                    {"name": "a"}                                                     | /scopes
                    {"name": "a", "scopes": ["everything"]}                           | /scopes/0
                    {"name": "a", "scopes": ["events:read"], "provinces": ["9"]}      | /provinces/0
                    {"name": "a", "scopes": ["events:read"], "programmes": ["none"]}  | /programmes/0
                    {"name": "a", "scopes": ["events:read"], "secret": "mine"}        | /secret
                    """)
    void nameTheFieldAtFault(String body, String pointer) {
        Client.Answer answer = client.post(PATH, administrator, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private JsonNode made() {
        Client.Answer answer = client.post(PATH, administrator, COUNCIL);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String newSecret(String id) {
        return client.post(PATH + "/" + id + "/secret", administrator, "")
                .json()
                .path("secret")
                .asString();
    }

    private Client.Answer posted(String id, String secret, String scope) {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials"));
        form.put("client_id", id);
        form.put("client_secret", secret);
        form.put("scope", scope);
        return client.form("/oauth2/token", form);
    }

    private static Map<String, String> basic(String id, String secret) {
        String both = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return Map.of("Authorization", "Basic " + both);
    }

    private static JsonNode claims(Client.Answer answer) {
        String payload = answer.json().path("access_token").asString().split("\\.")[1];
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
