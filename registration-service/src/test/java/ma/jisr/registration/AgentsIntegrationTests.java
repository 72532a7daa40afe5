package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agents who register others, with their consent. */
class AgentsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";

    private static String agent = "";

    private final String phone = People.phone();
    private String id = "";

    @BeforeEach
    void anAgentHasTypedADraft() {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                 "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        if (agent.isEmpty()) {
            agent = new People(client).staff("agent@jisr.local");
        }
        id = drafted(phone);
    }

    @Test
    void submitWithTheCodeThatTheApplicantTellsThem() {
        String code = consentCode(id, phone, 1);

        Client.Answer submitted = submit(id, code);

        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        JsonNode file = client.get(PATH + "/" + id, agent, Map.of("Accept-Language", "fr"))
                .json();
        assertThat(file.path("typedBy").asString()).isNotEmpty();
        assertThat(file.at("/consentProof/channel").asString()).isEqualTo("SMS");
        assertThat(file.path("timeline").toString())
                .contains("Saisi par un agent de Entraide nationale.", "par un code envoyé à son téléphone");
        String herself =
                new People(client).signIn("phone", phone).path("access_token").asString();
        assertThat(client.get(PATH + "/" + id, herself, Map.of("Accept-Language", "ar"))
                        .json()
                        .path("timeline")
                        .toString())
                .contains("كتبه عون من Entraide nationale.");
    }

    @Test
    void leaveTheApplicantsContactAloneUntilSheAgrees() {
        ObjectNode body = People.registration();
        People.applicant(body).put("phone", phone).put("email", "agent.somebody@example.ma");
        String redirecting =
                client.post(PATH, agent, body.toString()).json().path("id").asString();
        String herself =
                new People(client).signIn("phone", phone).path("access_token").asString();
        assertThat(client.get("/api/v1/me/data", herself).json().path("email").isNull())
                .isTrue();
        assertThat(client.post(PATH + "/" + redirecting + "/correction", agent, "{\"email\":\"x.y@example.ma\"}")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/email");

        submit(redirecting, consentCode(redirecting, phone, 1));

        assertThat(client.get("/api/v1/me/data", herself).json().path("email").asString())
                .isEqualTo("agent.somebody@example.ma");
        assertThat(client.get("/api/v1/me/accesses", herself).json().toString()).contains("AGENT");
    }

    @Test
    void seeNothingMoreOnceTheyAreNoAgents() {
        String administrator = new People(client).staff("admin@jisr.local");
        String email = "agent-" + java.util.UUID.randomUUID() + "@example.ma";
        String member = client.post(
                        "/api/v1/staff", administrator, "{\"email\":\"" + email + "\",\"roles\":[\"AGENT\"]}")
                .json()
                .path("id")
                .asString();
        String token = new People(client).staff(email);
        ObjectNode body = People.registration();
        String file =
                client.post(PATH, token, body.toString()).json().path("id").asString();
        assertThat(client.get(PATH + "/" + file, token).status()).isEqualTo(200);

        assertThat(client.delete("/api/v1/staff/" + member, administrator).status())
                .isEqualTo(204);
        String asAnybody = new People(client)
                .token(
                        "email",
                        email,
                        new People(client).codes("email", email, 2).getLast())
                .json()
                .path("access_token")
                .asString();

        assertThat(client.get(PATH + "/" + file, asAnybody).status()).isEqualTo(404);
    }

    @Test
    void submitNothingWithoutTheRightCode() {
        String code = consentCode(id, phone, 1);

        assertRefused(submit(id, null));
        assertRefused(submit(id, code.equals("000000") ? "000001" : "000000"));
        String another = drafted(phone);
        assertRefused(submit(another, code));
        assertThat(submit(id, code).status()).isEqualTo(202);
    }

    @Test
    void haveFiveTries() {
        String code = consentCode(id, phone, 1);
        String wrong = code.equals("000000") ? "000001" : "000000";

        IntStream.range(0, 5).forEach(i -> assertRefused(submit(id, wrong)));

        assertRefused(submit(id, code));
    }

    @Test
    void cantUseACodeThatWentToAnotherPhone() {
        String elsewhere = People.phone();
        ObjectNode body = People.registration();
        People.applicant(body).put("phone", elsewhere);
        String another =
                client.post(PATH, agent, body.toString()).json().path("id").asString();
        String code = consentCode(another, elsewhere, 1);
        People.applicant(body).put("phone", phone);
        Client.Answer read = client.get(PATH + "/" + another, agent);
        client.put(PATH + "/" + another, agent, body.toString(), Map.of("If-Match", read.header("ETag")));

        assertRefused(submit(another, code));
    }

    @Test
    void signNobodyInWithAConsentCode() {
        String code = consentCode(id, phone, 1);

        assertThat(new People(client).token("phone", phone, code).status()).isEqualTo(400);
    }

    @Test
    void askForConsentOnlyOnDraftsThatTheyType() {
        String path = PATH + "/" + id + "/consent-codes";
        String herself =
                new People(client).signIn("phone", phone).path("access_token").asString();
        assertThat(client.post(path, herself, "").status()).isEqualTo(403);
        assertThat(client.post(PATH + "/unknown/consent-codes", agent, "").status())
                .isEqualTo(404);
        assertThat(submitOnceProgrammeIsKnown(id, "", herself).status())
                .as("the applicant needs no code for her own file")
                .isEqualTo(202);
        assertThat(client.post(path, agent, "").status()).isEqualTo(409);
    }

    private void assertRefused(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/consentCode");
    }

    private String drafted(String phone) {
        ObjectNode body = People.registration();
        People.applicant(body).put("phone", phone);
        Client.Answer draft = client.post(PATH, agent, body.toString());
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft.json().path("id").asString();
    }

    private String consentCode(String registration, String to, int count) {
        Client.Answer asked = client.post(PATH + "/" + registration + "/consent-codes", agent, "");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return People.sentTo(to, "CONSENT", count).getLast();
    }

    private Client.Answer submit(String registration, String code) {
        return submitOnceProgrammeIsKnown(
                registration, code == null ? "{}" : "{\"consentCode\": \"" + code + "\"}", agent);
    }

    private Client.Answer submitOnceProgrammeIsKnown(String registration, String body, String token) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.post(PATH + "/" + registration + "/submission", token, body),
                        answer -> answer.status() != 400 || !answer.text().contains("/programme"));
    }
}
