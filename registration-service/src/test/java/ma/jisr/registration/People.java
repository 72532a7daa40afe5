package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ma.jisr.registration.account.Sealing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People who sign in as the portal does; the codes are read from the topic, as notification would. */
public final class People {

    private static final Map<String, String> STAFF = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Topic CODES = new Topic("one-time-codes");
    private static final Sealing SEALING =
            new Sealing(Base64.getDecoder().decode("bG9jYWwtb25seS1vbmUtdGltZS1jb2Rlcy1rZXktMDE="));
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 80_000_000) + 10_000_000);

    private final Client client;

    public People(Client client) {
        this.client = client;
    }

    /** A phone that nobody has used. */
    public static String phone() {
        return "+2126" + NEXT.incrementAndGet();
    }

    /** An identity number that nobody has used. */
    public static String nationalId() {
        return "ZZ" + NEXT.incrementAndGet() % 1_000_000;
    }

    /** An access token for a new applicant. */
    public String applicant() {
        return signIn("phone", phone()).path("access_token").asString();
    }

    /** An access token of sample staff, signed in once for all tests: codes for one address are limited. */
    public String staff(String email) {
        return STAFF.computeIfAbsent(
                email, each -> signIn("email", each).path("access_token").asString());
    }

    public tools.jackson.databind.JsonNode signIn(String kind, String address) {
        Client.Answer answer = token(kind, address, codes(kind, address, 1).getLast());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public Client.Answer token(String kind, String address, String code) {
        return client.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:jisr:params:oauth:grant-type:one-time-code",
                        "client_id",
                        "portal",
                        kind,
                        address,
                        "code",
                        code));
    }

    /** Asks for a code and reads all that were sent to this address, once there are at least so many. */
    public List<String> codes(String kind, String address, int count) {
        return codes(Map.of(kind, address), address, count);
    }

    public List<String> codes(Map<String, String> body, String address, int count) {
        Client.Answer answer = client.post("/api/v1/one-time-codes", "", JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return sentTo(address, "", count);
    }

    /** All codes that were sent to this address for this purpose, once there are at least so many. */
    public static List<String> sentTo(String address, String purpose, int count) {
        return CODES
                .await(
                        count,
                        told -> told.data().path("purpose").asString("").equals(purpose)
                                && opened(told).path("address").asString().equals(address))
                .stream()
                .map(told -> opened(told).path("code").asString())
                .toList();
    }

    private static tools.jackson.databind.JsonNode opened(Topic.Told told) {
        return JSON.readTree(SEALING.open(told.data().path("sealed").asString(), told.key()));
    }

    /** A complete registration in the women's programme, of somebody who has none yet. */
    public static ObjectNode registration() {
        ObjectNode body = (ObjectNode) JSON.readTree("""
                {"programme": "jisr-marrakech-safi", "category": "WOMAN_PROJECT_HOLDER",
                 "applicant": {"givenName": "فاطمة", "familyName": "آيت لحسن", "birthDate": "1992-04-17",
                   "gender": "F", "email": null, "language": "ar", "education": "SECONDARY",
                   "residence": {"province": "161", "commune": "071610711", "address": "مجاط"}},
                 "project": {"title": "زيت الأركان", "sector": "CRAFTS", "description": "مشروع", "stage": "STARTING",
                   "startedOn": null, "cost": 85000, "requested": 50000, "ownCash": 20000, "ownInKind": 15000, "jobs": 2},
                 "accessibility": ["VOICE"], "consent": {"given": true, "version": "2023-06"}}
                """);
        applicant(body).put("nationalId", nationalId()).put("phone", phone());
        return body;
    }

    public static ObjectNode applicant(ObjectNode registration) {
        return (ObjectNode) registration.get("applicant");
    }

    public static ObjectNode project(ObjectNode registration) {
        return (ObjectNode) registration.get("project");
    }
}
