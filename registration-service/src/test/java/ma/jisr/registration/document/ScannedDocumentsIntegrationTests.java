package ma.jisr.registration.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.registration.Client;
import ma.jisr.registration.People;
import ma.jisr.registration.RunningService;
import ma.jisr.registration.document.clamav.ClamdDouble;
import ma.jisr.registration.funding.ProgrammePublished;
import ma.jisr.registration.programme.KnowingProgrammes;
import ma.jisr.starter.facts.FactSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Documents with a scanner, from waiting to clean or infected, on a database of their own. */
@DirtiesContext
class ScannedDocumentsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";
    private static final ClamdDouble CLAMD = new ClamdDouble();
    private static final String DATABASE = "scanned-" + UUID.randomUUID();

    @Autowired
    private KnowingProgrammes programmes;

    @Autowired
    private MongoDatabase database;

    private Uploads uploads = new Uploads(client);
    private String applicant = "";
    private String registration = "";

    @DynamicPropertySource
    static void scanned(DynamicPropertyRegistry settings) {
        settings.add("jisr.documents.scan", () -> "clamav");
        settings.add("jisr.documents.clamav", CLAMD::address);
        settings.add("jisr.documents.scan-within", () -> "500ms");
        settings.add("JISR_MONGODB", () -> Infrastructure.shared().mongodb(DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        CLAMD.close();
    }

    @BeforeEach
    void submitted() {
        CLAMD.be(ClamdDouble.Mood.WELL);
        programmes.publish(
                new ProgrammePublished("jisr-marrakech-safi", 1, "WOMAN_PROJECT_HOLDER", null, null, null),
                new FactSource("funding-facts", "jisr-marrakech-safi", 1));
        uploads = new Uploads(client);
        applicant = new People(client).applicant();
        registration = uploads.draft(applicant);
        assertThat(client.post(PATH + "/" + registration + "/submission", applicant, "")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void showsADocumentToItsOwnerAloneUntilItIsFoundClean() {
        String officer = new People(client).staff("officer-161@jisr.local");
        CLAMD.be(ClamdDouble.Mood.SILENT);
        Client.Answer kept = uploads.put(registration, DocumentKind.QUOTE, Papers.pdf("quote"), applicant);
        assertThat(kept.json().path("state").asString()).isEqualTo("WAITING");

        assertThat(uploads.get(registration, DocumentKind.QUOTE, applicant).status())
                .isEqualTo(200);
        assertThat(uploads.get(registration, DocumentKind.QUOTE, officer).status())
                .isEqualTo(404);

        CLAMD.be(ClamdDouble.Mood.WELL);
        awaitState("CLEAN");
        String path = Uploads.path(registration, DocumentKind.QUOTE);
        assertThat(client.get(path + "?reason=checking-the-quote", officer).status())
                .isEqualTo(200);
    }

    @Test
    void keepsNothingOfAnInfectedDocumentButThatItWas() {
        uploads.put(registration, DocumentKind.QUOTE, Papers.pdf(ClamdDouble.VIRUS), applicant);

        awaitState("INFECTED");

        assertThat(uploads.get(registration, DocumentKind.QUOTE, applicant).status())
                .isEqualTo(404);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(database.getCollection("documents.chunks").countDocuments())
                    .isEqualTo(database.getCollection("documents.files").countDocuments());
            assertThat(database.getCollection("documents.files").countDocuments())
                    .isEqualTo(documentsWithContent());
        });
        assertThat(uploads.put(registration, DocumentKind.QUOTE, Papers.pdf("healthy"), applicant)
                        .status())
                .isEqualTo(200);
        awaitState("CLEAN");
    }

    private long documentsWithContent() {
        long count = 0;
        for (org.bson.Document folder : database.getCollection("folders").find()) {
            count += folder.get("state", org.bson.Document.class).getList("documents", org.bson.Document.class).stream()
                    .filter(document -> !"INFECTED".equals(document.getString("state")))
                    .count();
        }
        return count;
    }

    private void awaitState(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> uploads.listed(registration, applicant)
                        .at("/0/state")
                        .asString()
                        .equals(state));
    }
}
