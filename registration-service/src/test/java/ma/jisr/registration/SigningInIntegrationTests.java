package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** From a phone number to tokens, and what happens to those who guess. */
class SigningInIntegrationTests extends RunningService {

    @Test
    void givesTokensForTheCodeThatWasSent() {
        People people = new People(client);

        JsonNode tokens = people.signIn("phone", People.phone());

        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isBetween(895, 900);
        assertThat(tokens.path("refresh_token").asString()).isNotEmpty();
        String access = tokens.path("access_token").asString();
        assertThat(client.get("/api/v1/registrations?mine=true", access).status())
                .isEqualTo(200);
    }

    @Test
    void takesACodeOnce() {
        People people = new People(client);
        String phone = People.phone();
        String code = people.codes("phone", phone, 1).getLast();

        assertThat(people.token("phone", phone, code).status()).isEqualTo(200);
        Client.Answer again = people.token("phone", phone, code);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void burnsFiveTriesWhenAHundredGuessAtOnce() throws Exception {
        People people = new People(client);
        String phone = People.phone();
        String code = people.codes("phone", phone, 1).getLast();
        String wrong = code.equals("000000") ? "000001" : "000000";

        List<Callable<Integer>> guesses = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(
                        i -> () -> people.token("phone", phone, wrong).status())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isEqualTo(400);
            }
        }

        assertThat(people.token("phone", phone, code).status())
                .as("the right code comes too late")
                .isEqualTo(400);
        String second = people.codes("phone", phone, 2).stream()
                .filter(each -> !each.equals(code))
                .findFirst()
                .orElse(code);
        assertThat(people.token("phone", phone, second).status())
                .as("a new code counts anew")
                .isEqualTo(200);
    }

    @Test
    void letsFourWrongTriesPass() {
        People people = new People(client);
        String phone = People.phone();
        String code = people.codes("phone", phone, 1).getLast();
        String wrong = code.equals("000000") ? "000001" : "000000";

        IntStream.range(0, 4).forEach(i -> people.token("phone", phone, wrong));

        assertThat(people.token("phone", phone, code).status()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownPhoneAsAWrongCode() {
        Client.Answer answer = new People(client).token("phone", People.phone(), "123456");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void makesAnImpatientPhoneWait() {
        String phone = People.phone();
        String body = "{\"phone\": \"" + phone + "\"}";
        IntStream.range(0, 6)
                .forEach(i -> assertThat(
                                client.post("/api/v1/one-time-codes", "", body).status())
                        .isEqualTo(202));

        Client.Answer seventh = client.post("/api/v1/one-time-codes", "", body);

        assertThat(seventh.status()).isEqualTo(429);
        assertThat(Integer.parseInt(seventh.header("Retry-After"))).isBetween(50, 60);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String body : List.of(
                "{\"phone\": \"+33612345678\"}",
                "{\"phone\": \"0522123456\"}",
                "{\"email\": \"nobody\"}",
                "{}",
                "{\"phone\": \"0612345678\", \"email\": \"a@example.ma\"}",
                "{\"phone\": 612345678}",
                "{\"phone\": \"0612345678\", \"codeChallenge\": \"short\"}",
                "{\"phone\": \"0612345678\", \"admin\": true}")) {
            Client.Answer answer = client.post("/api/v1/one-time-codes", "", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(answer.text())
                    .startsWith("/");
        }
    }

    @Test
    void rotatesRefreshTokensAndEndsTheFamilyOfOneUsedTwice() {
        JsonNode first = new People(client).signIn("phone", People.phone());

        Client.Answer second = refresh(first.path("refresh_token").asString());
        assertThat(second.status()).isEqualTo(200);
        assertThat(refresh(first.path("refresh_token").asString()).status()).isEqualTo(400);
        Client.Answer third = refresh(second.json().path("refresh_token").asString());

        assertThat(third.status()).isEqualTo(400);
        assertThat(third.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void endsASignInWhenItsHolderLeaves() {
        String token = new People(client)
                .signIn("phone", People.phone())
                .path("refresh_token")
                .asString();

        assertThat(revoke(token).status()).isEqualTo(200);

        assertThat(refresh(token).status()).isEqualTo(400);
        assertThat(revoke(token).status()).as("again").isEqualTo(200);
        assertThat(revoke("anything").status()).isEqualTo(200);
    }

    @Test
    void saysThatAccessTokensCantBeCalledBack() {
        JsonNode tokens = new People(client).signIn("phone", People.phone());

        Client.Answer answer = revoke(tokens.path("access_token").asString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("unsupported_token_type");
        assertThat(client.form("/oauth2/revoke", Map.of("token", "x")).status()).isEqualTo(401);
    }

    @Test
    void bindsACodeToWhoeverAskedForIt() {
        String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        People people = new People(client);
        String phone = People.phone();
        String code = people.codes(
                        Map.of("phone", phone, "codeChallenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
                        phone,
                        1)
                .getLast();

        assertThat(people.token("phone", phone, code).status()).isEqualTo(400);
        Client.Answer hers = client.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:jisr:params:oauth:grant-type:one-time-code",
                        "client_id",
                        "portal",
                        "phone",
                        phone,
                        "code",
                        code,
                        "code_verifier",
                        verifier));
        assertThat(hers.status()).as(hers.text()).isEqualTo(200);
    }

    @Test
    void refusesInventedRefreshTokensAndUnknownClients() {
        assertThat(refresh("11111111-1111-1111-1111-111111111111.1." + "0".repeat(64))
                        .status())
                .isEqualTo(400);
        Client.Answer answer = client.form(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "somebody", "refresh_token", "x"));
        assertThat(answer.status()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void takesNothingFromTheAddress() {
        Client.Answer answer = client.form(
                "/oauth2/token?phone=0612345678&code=123456",
                Map.of("grant_type", "urn:jisr:params:oauth:grant-type:one-time-code", "client_id", "portal"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void publishesItsKeysAndWhereToFindThem() {
        JsonNode keys = client.get("/oauth2/jwks", "").json();
        assertThat(keys.at("/keys/0/kty").asString()).isEqualTo("RSA");
        assertThat(keys.at("/keys/0").has("d")).isFalse();

        JsonNode about = client.get("/.well-known/openid-configuration", "").json();
        assertThat(about.path("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(about.path("token_endpoint").asString()).isEqualTo("http://localhost:8080/oauth2/token");
        assertThat(about.path("scopes_supported").toString())
                .contains("events:read")
                .doesNotContain("openid");
        assertThat(about.path("revocation_endpoint").asString()).isEqualTo("http://localhost:8080/oauth2/revoke");
        assertThat(about.path("grant_types_supported").toString())
                .contains("one-time-code", "refresh_token", "client_credentials");
        assertThat(about.path("token_endpoint_auth_methods_supported").toString())
                .contains("client_secret_basic", "client_secret_post");
    }

    @Test
    void publishesTheNextKeyWhileTheOldOneSigns() {
        String token = new People(client).applicant();
        assertThat(client.post("/actuator/rotatekeys", "", "{}").text()).contains("NEXT from", "CURRENT from");
        assertThat(client.post("/actuator/rotatekeys", "", "{}").status()).isEqualTo(200);

        JsonNode keys = client.get("/oauth2/jwks", "").json().path("keys");

        assertThat(keys.size()).isEqualTo(2);
        assertThat(client.get("/api/v1/registrations?mine=true", token).status())
                .isEqualTo(200);
        assertThat(client.get("/api/v1/registrations?mine=true", new People(client).applicant())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void knowsStaffByTheirProvenAddress() {
        String officer = new People(client).staff("officer-161@jisr.local");

        assertThat(client.get("/api/v1/registrations", officer).status()).isEqualTo(200);
        String applicant = new People(client).applicant();
        assertThat(client.get("/api/v1/registrations", applicant).status()).isEqualTo(403);
    }

    private Client.Answer revoke(String token) {
        return client.form("/oauth2/revoke", Map.of("client_id", "portal", "token", token));
    }

    private Client.Answer refresh(String token) {
        return client.form(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "portal", "refresh_token", token));
    }
}
