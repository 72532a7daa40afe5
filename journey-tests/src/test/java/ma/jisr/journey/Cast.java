package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everybody whom the platform knows, each with a role, and the files that they ask about. */
final class Cast {

    static final String PROGRAMME = "jisr-marrakech-safi";
    static final String CHICHAOUA = "161";
    static final String SAFI = "431";

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> SCOPES =
            List.of("events:read", "subscriptions:write", "registrations:read", "placements:write", "messages:read");
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

    final People people;
    final Api administrator;
    final People.Applicant woman;
    final String file;
    final List<Actor> actors = new ArrayList<>();

    Cast(RunningPlatform platform) {
        people = new People(platform.gateway(), platform.inbox(), 0);
        administrator = people.staff("admin");
        woman = people.applicant("en");
        file = placed(woman, CHICHAOUA);
        Api agent = people.staff("agent");
        String typed = typedByAnAgent(agent);
        column("nobody", Api.at(platform.gateway()));
        column("forged token", Api.at(platform.gateway()).withToken(forged(woman)));
        actors.add(new Actor("applicant, hers", woman.api(), file, true));
        column("applicant, another’s", people.applicant("en").api());
        actors.add(new Actor("agent, typed by her", agent, typed, true));
        column("agent, another’s", agent);
        column("officer, of its province", people.staff("officer-161"));
        column("officer, of another", hired("officer-431", "OFFICER", SAFI));
        column("committee", people.staff("committee"));
        column("finance", people.staff("finance1"));
        column("evaluator", people.staff("evaluator"));
        column("auditor", hired("auditor", "AUDITOR"));
        column("operator", hired("operator", "OPERATOR"));
        column("administrator", administrator);
        SCOPES.forEach(scope -> column("partner, " + scope, partner(scope)));
    }

    private void column(String name, Api api) {
        actors.add(new Actor(name, api, file, false));
    }

    /** A registration with everything that can hang on one: a paper, a place, an incubator, messages. */
    String placed(People.Applicant applicant, String province) {
        String id = applicant.saves(Drafts.eligible(PROGRAMME, province, applicant));
        applicant.api().upload(paper(id), PAPER).expect(200);
        applicant.submits(id).expect(202);
        await().atMost(SOON).until(() -> applicant.sees(id).hasNonNull("incubator"));
        await().atMost(SOON).until(() -> !messages(id).isEmpty());
        return id;
    }

    private String typedByAnAgent(Api agent) {
        String phone = "+212699000001";
        People.Applicant typist = new People.Applicant(agent, phone, "en");
        String id = typist.saves(Drafts.eligible(PROGRAMME, CHICHAOUA, typist));
        agent.upload(paper(id), PAPER).expect(200);
        agent.post("/api/v1/registrations/" + id + "/consent-codes", null).expect(202);
        agent.post("/api/v1/registrations/" + id + "/submission", Map.of("consentCode", people.awaitCode(phone, 0)))
                .expect(202);
        await().atMost(SOON).until(() -> typist.sees(id).hasNonNull("incubator"));
        return id;
    }

    private static String paper(String registration) {
        return "/api/v1/registrations/" + registration + "/documents/OTHER";
    }

    JsonNode messages(String registration) {
        return administrator
                .get("/api/v1/messages?registration=" + registration)
                .expect(200)
                .get("items");
    }

    /** Somebody new in the directory, signed in. */
    private Api hired(String name, String role, String... provinces) {
        hire(name + "@jisr.local", role, provinces);
        return people.staff(name);
    }

    /** The id of somebody new in the directory. */
    String hire(String email, String role, String... provinces) {
        Map<String, Object> member = new HashMap<>(Map.of("email", email, "roles", List.of(role)));
        member.put("provinces", List.of(provinces));
        return administrator.post("/api/v1/staff", member).expect(201).get("id").asString();
    }

    JsonNode client(String scope) {
        return administrator
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/clients", Map.of("name", "Partner", "scopes", List.of(scope)))
                .expect(201);
    }

    private Api partner(String scope) {
        JsonNode client = client(scope);
        return people.client(client.get("id").asString(), client.get("secret").asString());
    }

    /** Her own token, but saying that she is an administrator; the signature stays as it was. */
    private static String forged(People.Applicant applicant) {
        String[] parts = applicant.api().token().split("\\.");
        ObjectNode claims =
                (ObjectNode) Api.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        claims.putArray("roles").add("ADMINISTRATOR");
        byte[] said = Api.JSON.writeValueAsBytes(claims);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(said) + "." + parts[2];
    }
}
