package ma.jisr.registration;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ma.jisr.registration.registration.Applicant;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Registrations;
import ma.jisr.registration.rights.PurposeSettings;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.privacy.PersonalComponents;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What law 09-08 gives a person, over HTTP, and what is left in the database. */
class RightsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Registrations registrations;

    @Autowired
    private PersonKeys people;

    @Autowired
    private PurposeSettings purposes;

    private final ObjectNode body = People.registration();
    private String phone = "";
    private String applicant = "";
    private String refresh = "";

    @BeforeEach
    void aWomanSignsIn() {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        phone = People.applicant(body).get("phone").asString();
        JsonNode tokens = new People(client).signIn("phone", phone);
        applicant = tokens.path("access_token").asString();
        refresh = tokens.path("refresh_token").asString();
    }

    @Test
    void masksWhoItIsForStaffUntilTheyGiveAReasonThatSheCanRead() {
        String id = submitted();
        String officer = new People(client).staff("officer-161@jisr.local");

        JsonNode masked = client.get(PATH + "/" + id, officer).json();
        assertThat(masked.toString()).doesNotContain(nationalId(), phone, "فاطمة", "1992-04-17");
        assertThat(masked.at("/applicant/nationalId").asString()).startsWith("ZZ***");
        assertThat(masked.at("/project/cost").decimalValue()).isEqualByComparingTo("85000");
        JsonNode line = client.get(PATH + "?limit=1", officer).json().at("/items/0");
        assertThat(line.get("id").asString()).isEqualTo(id);
        assertThat(line.get("nationalId").asString()).matches("ZZ\\*\\*\\*\\d\\d");
        assertThat(line.toString()).doesNotContain(nationalId(), "فاطمة");
        assertThat(client.post(PATH + "/" + id + "/disclosure", officer, "{}").status())
                .isEqualTo(400);
        assertThat(client.post(PATH + "/" + id + "/disclosure", applicant, "{\"reason\":\"mine, so why not\"}")
                        .status())
                .isEqualTo(403);
        JsonNode clear = client.post(PATH + "/" + id + "/disclosure", officer, "{\"reason\":\"she has called us\"}")
                .json();
        assertThat(clear.at("/applicant/nationalId").asString()).isEqualTo(nationalId());

        JsonNode accesses = client.get("/api/v1/me/accesses", applicant).json().get("items");
        assertThat(texts(accesses, "action")).containsExactly("file-read", "disclosure");
        assertThat(accesses.get(1).get("reason").asString()).isEqualTo("she has called us");
        assertThat(accesses.get(1).get("roles").get(0).asString()).isEqualTo("OFFICER");
        assertThat(accesses.toString()).doesNotContain("officer-161");
    }

    @Test
    void givesHerAllThatIsHeldOfHer() {
        String id = submitted();

        Client.Answer data = client.get("/api/v1/me/data", applicant);

        assertThat(data.status()).as(data.text()).isEqualTo(200);
        assertThat(data.json().get("phone").asString()).isEqualTo(phone);
        assertThat(data.json().at("/registrations/0/id").asString()).isEqualTo(id);
        assertThat(data.json().at("/registrations/0/applicant/familyName").asString())
                .isEqualTo("آيت لحسن");
        assertThat(data.json().get("purposes").toString()).contains("/applicant/nationalId");
    }

    @Test
    void letsHerPutRightWhatNoRuleHasJudged() {
        String id = submitted();

        JsonNode right = client.post(PATH + "/" + id + "/correction", applicant, "{\"givenName\":\"فاطمة الزهراء\"}")
                .json();

        assertThat(right.at("/applicant/givenName").asString()).isEqualTo("فاطمة الزهراء");
        assertThat(right.at("/applicant/familyName").asString()).isEqualTo("آيت لحسن");
        assertThat(texts(right.get("timeline"), "event")).last().isEqualTo("RegistrationCorrected");
        assertThat(client.post(PATH + "/" + id + "/correction", applicant, "{\"birthDate\":\"1990-01-01\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post(PATH + "/" + id + "/correction", applicant, "{\"email\":\"nowhere\"}")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/email");
        String other = new People(client).applicant();
        assertThat(client.post(PATH + "/" + id + "/correction", other, "{\"givenName\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forgetsHerSoThatNothingCanBeDecryptedAnyMore() {
        String id = submitted();
        String person = registrations.find(id).orElseThrow().state().applicant();
        Document backup =
                database.getCollection("registrations").find(eq("_id", id)).first();
        Document account =
                database.getCollection("accounts").find(eq("_id", person)).first();
        assertThat(dump()).doesNotContain(nationalId(), phone, "فاطمة", "لحسن", "مجاط", "الأركان");

        Client.Answer erased = client.delete("/api/v1/me", applicant);

        assertThat(erased.status()).as(erased.text()).isEqualTo(202);
        assertThat(new Topic("registration-facts").await(3, told -> told.key().equals(id)))
                .extracting(Topic.Told::type)
                .containsExactly("RegistrationSubmitted", "RegistrationWithdrawn", "RegistrationErased");
        assertThat(new Topic("contacts").await(2, told -> told.key().equals(person)))
                .last()
                .matches(told -> told.data().isNull());
        assertThat(people.isErased(person)).isTrue();
        assertThat(people.find(person)).isEmpty();
        database.getCollection("registrations").replaceOne(eq("_id", id), backup);
        database.getCollection("accounts").replaceOne(eq("_id", person), account);
        Registration restored = registrations.find(id).orElseThrow().state();
        assertThat(restored.draft().applicant().nationalId()).isNull();
        assertThat(restored.draft().applicant())
                .extracting(Applicant::givenName, Applicant::birthDate, Applicant::phone)
                .containsOnlyNulls();
        assertThat(restored.draft().project().title()).isNull();
    }

    @Test
    void opensNothingForHerAnyMoreAndLetsHerBeginAnew() {
        submitted();
        client.delete("/api/v1/me", applicant);

        assertThat(client.post(PATH, applicant, body.toString()).status()).isEqualTo(409);
        assertThat(client.form(
                                "/oauth2/token",
                                Map.of("grant_type", "refresh_token", "client_id", "portal", "refresh_token", refresh))
                        .status())
                .isEqualTo(400);
        String anew = new People(client)
                .token(
                        "phone",
                        phone,
                        new People(client).codes("phone", phone, 2).getLast())
                .json()
                .path("access_token")
                .asString();
        assertThat(client.get(PATH + "?mine=true", anew).json().get("items")).isEmpty();
        String id = client.post(PATH, anew, body.toString()).json().path("id").asString();
        assertThat(client.post(PATH + "/" + id + "/submission", anew, "{}").status())
                .isEqualTo(202);
    }

    @Test
    void endsAnErasureThatACrashHasLeft() {
        String id = submitted();
        CrashPoints.throwAt("registration.afterErasureAsked");
        try {
            client.delete("/api/v1/me", applicant);
        } finally {
            CrashPoints.throwAt(null);
        }

        Awaitility.await()
                .atMost(SOON)
                .until(() -> registrations.find(id).orElseThrow().state().isErased());
        String person = registrations.find(id).orElseThrow().state().applicant();
        Awaitility.await().atMost(SOON).until(() -> people.isErased(person));
    }

    @Test
    void letsNobodyWhoWorksHereVanish() {
        String committee = new People(client).staff("committee@jisr.local");

        assertThat(client.delete("/api/v1/me", committee).status()).isEqualTo(403);
    }

    @Test
    void erasesADraftWhoseTimeIsOverButFirstOnlySaysSo() {
        String id =
                client.post(PATH, applicant, body.toString()).json().path("id").asString();
        Date longAgo = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        database.getCollection("registrations")
                .updateOne(
                        eq("_id", id),
                        Updates.combine(
                                Updates.set("state.createdAt", longAgo),
                                Updates.set("state.progress.timeline.0.at", longAgo)));

        assertThat(texts(client.get("/actuator/retention", "").json(), "registration"))
                .contains(id);
        assertThat(registrations.find(id).orElseThrow().state().isErased()).isFalse();
        Client.Answer erased = client.post("/actuator/retention", "", "{}");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        Registration left = registrations.find(id).orElseThrow().state();
        assertThat(left.isErased()).isTrue();
        assertThat(left.draft().applicant().nationalId()).isNull();
        assertThat(texts(client.get("/actuator/retention", "").json(), "registration"))
                .doesNotContain(id);
        assertThat(database.getCollection("audit").find(eq("subject", id)).first())
                .containsEntry("action", "retention");
        assertThat(client.get("/actuator/audit", "").json().path("firstBroken").isNull())
                .isTrue();
    }

    @Test
    void saysWhyEachPersonalFieldIsAskedFor() {
        List<String> fields =
                purposes.purposes().stream().map(PurposeSettings.Field::field).toList();

        List<String> personal = PersonalComponents.of(Registration.class).names().stream()
                .filter(name -> name.startsWith("draft."))
                .map(name -> name.substring("draft".length()).replace('.', '/'))
                .toList();

        assertThat(fields).containsAll(personal).doesNotHaveDuplicates();
        for (String language : List.of("ar", "fr", "zgh", "en")) {
            JsonNode told = client.get("/api/v1/purposes", "", Map.of("Accept-Language", language))
                    .json();
            assertThat(texts(told, "field")).containsExactlyElementsOf(fields);
        }
    }

    private String submitted() {
        String id =
                client.post(PATH, applicant, body.toString()).json().path("id").asString();
        Client.Answer submitted = client.post(PATH + "/" + id + "/submission", applicant, "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        return id;
    }

    private String nationalId() {
        return People.applicant(body).get("nationalId").asString();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    private String dump() {
        List<String> all = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .batchSize(10)
                    .map(Document::toJson)
                    .into(all);
        }
        return String.join("\n", all);
    }
}
