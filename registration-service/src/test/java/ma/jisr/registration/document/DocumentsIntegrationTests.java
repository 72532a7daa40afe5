package ma.jisr.registration.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.jisr.registration.Client;
import ma.jisr.registration.People;
import ma.jisr.registration.RunningService;
import ma.jisr.registration.Topic;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.privacy.PersonKeys;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents over HTTP, down to what the database holds of them; without a scanner. */
class DocumentsIntegrationTests extends RunningService {

    private static final String PATH = "/api/v1/registrations";
    private static final int MIB = 1 << 20;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private PersonKeys people;

    @Autowired
    private TidyingContents tidying;

    @Autowired
    private DeletingDocuments deleting;

    private Uploads uploads = new Uploads(client);
    private String applicant = "";
    private String draft = "";

    @BeforeEach
    void draft() {
        uploads = new Uploads(client);
        applicant = new People(client).applicant();
        draft = uploads.draft(applicant);
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void givesBackWhatItTookAsAFileToBeSaved() throws Exception {
        for (byte[] paper : List.of(Papers.pdf("quote"), Papers.jpeg(400, 300), Papers.png(40, 30))) {
            Client.Answer kept = uploads.put(draft, DocumentKind.IDENTITY_CARD, paper, applicant);
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.json().path("size").asInt()).isEqualTo(paper.length);

            Client.Answer given = uploads.get(draft, DocumentKind.IDENTITY_CARD, applicant);

            assertThat(given.status()).isEqualTo(200);
            assertThat(given.response().body()).isEqualTo(paper);
            assertThat(given.header("Content-Type"))
                    .isEqualTo(kept.json().path("type").asString());
            assertThat(given.header("Content-Disposition"))
                    .matches("attachment; filename=\"identity-card\\.(pdf|jpg|png)\"");
            assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(given.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            assertThat(given.header("Cache-Control")).contains("no-store");
            assertThat(given.header("Repr-Digest")).isEqualTo("sha-256=:" + sha256(paper) + ":");
        }
        assertThat(contentsOf(draft)).hasSize(1);
    }

    private static String sha256(byte[] content) throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(content);
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void listsDocumentsInTheRegistration() {
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("quote"), applicant);

        assertThat(uploads.listed(draft, applicant).size()).isEqualTo(1);
        assertThat(uploads.listed(draft, applicant).at("/0/kind").asString()).isEqualTo("QUOTE");
        assertThat(uploads.listed(draft, applicant).at("/0/type").asString()).isEqualTo("application/pdf");
        assertThat(uploads.listed(draft, applicant).at("/0/state").asString()).isEqualTo("CLEAN");
        assertThat(uploads.listed(draft, applicant).at("/0/uploadedAt").asString())
                .isNotEmpty();
    }

    @Test
    void takesTenMebibytesAndNotAByteMore() {
        byte[] most = Papers.pdf(10 * MIB);
        assertThat(uploads.put(draft, DocumentKind.BUSINESS_PLAN, most, applicant)
                        .status())
                .isEqualTo(200);
        assertThat(uploads.get(draft, DocumentKind.BUSINESS_PLAN, applicant)
                        .response()
                        .body())
                .isEqualTo(most);

        assertProblem(uploads.put(draft, DocumentKind.QUOTE, Papers.pdf(10 * MIB + 1), applicant), 413, "too-large");
        assertThat(uploads.listed(draft, applicant).size()).isEqualTo(1);
        assertThat(contentsOf(draft)).hasSize(1);
    }

    @Test
    void takesNoMoreThanFortyMebibytesInAllWhateverComesAtOnce() throws Exception {
        byte[] large = Papers.pdf(9 * MIB);
        List<Callable<Integer>> puts = Arrays.stream(DocumentKind.values())
                .limit(6)
                .<Callable<Integer>>map(
                        kind -> () -> uploads.put(draft, kind, large, applicant).status())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var put : threads.invokeAll(puts)) {
                answers.add(put.get());
            }
        }

        assertThat(answers).filteredOn(status -> status == 200).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(2);
        assertThat(contentsOf(draft)).hasSize(4);
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertProblem(put(new byte[0]), 400, "document-empty");
        assertProblem(put(Papers.text("<html><script>alert(1)</script>")), 415, "document-type");
        assertProblem(put(Papers.joined(Papers.text("GIF89a"), Papers.pdf("x"))), 415, "document-type");
        assertProblem(put(Papers.joined(Papers.png(9, 9), Papers.text("more"))), 415, "document-type");
        assertProblem(put(Papers.pngBomb(60_000, 60_000)), 422, "document-pixels");
        assertProblem(put(Papers.jpegBomb()), 422, "document-pixels");

        assertThat(uploads.listed(draft, applicant).size()).isZero();
        assertThat(contentsOf(draft)).isEmpty();
    }

    @Test
    void refusesFormsWithoutAWholeFile() {
        String path = Uploads.path(draft, DocumentKind.QUOTE);
        byte[] pdf = Papers.pdf("quote");
        assertProblem(client.put(path, applicant, pdf, "application/pdf"), 415, "document-multipart");
        assertProblem(client.put(path, applicant, pdf, "multipart/form-data"), 400, "document-broken");
        assertProblem(client.put(path, applicant, pdf, "multipart/form-data; boundary=x"), 400, "document-");
        assertProblem(uploads.put(path, "photo", pdf, applicant), 400, "document-missing");
        byte[] cut = Papers.joined(
                Papers.text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"), pdf);
        assertProblem(client.put(path, applicant, cut, "multipart/form-data; boundary=x"), 400, "document-broken");

        assertThat(uploads.listed(draft, applicant).size()).isZero();
        assertThat(contentsOf(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSPORT", "identity_card", "0", "IDENTITY_CARD%00"})
    void knowsNoOtherKinds(String kind) {
        String path = PATH + "/" + draft + "/documents/" + kind;

        assertThat(uploads.put(path, "file", Papers.pdf("x"), applicant).status())
                .isEqualTo(400);
        assertThat(client.get(path, applicant).status()).isEqualTo(400);
    }

    @Test
    void isNobodyElsesBusiness() {
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("quote"), applicant);
        String other = new People(client).applicant();
        String officer = new People(client).staff("officer-161@jisr.local");

        assertThat(uploads.get(draft, DocumentKind.QUOTE, other).status()).isEqualTo(404);
        assertThat(uploads.get(draft, DocumentKind.QUOTE, officer).status()).isEqualTo(404);
        assertThat(uploads.get(draft, DocumentKind.QUOTE, "").status()).isEqualTo(401);
        assertThat(uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("mine"), other)
                        .status())
                .isEqualTo(404);
        assertThat(uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("mine"), officer)
                        .status())
                .isEqualTo(403);
        assertThat(client.delete(Uploads.path(draft, DocumentKind.QUOTE), other).status())
                .isEqualTo(404);
        assertThat(uploads.get(draft, DocumentKind.OTHER, applicant).status()).isEqualTo(404);
        assertThat(uploads.get(UUID.randomUUID().toString(), DocumentKind.QUOTE, applicant)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isGivenToOfficersOfItsProvinceOnceSubmittedAndOnRecord() {
        String officer = new People(client).staff("officer-161@jisr.local");
        String elsewhere = uploads.draft(applicant, "351", "073510101");
        for (String registration : List.of(draft, elsewhere)) {
            uploads.put(registration, DocumentKind.BANK_RIB, Papers.pdf("rib"), applicant);
            submit(registration);
        }

        assertThat(uploads.get(elsewhere, DocumentKind.BANK_RIB, officer).status())
                .isEqualTo(404);
        assertThat(uploads.get(draft, DocumentKind.BANK_RIB, officer).status()).isEqualTo(400);
        assertThat(audited(draft)).isEmpty();
        Client.Answer given =
                client.get(Uploads.path(draft, DocumentKind.BANK_RIB) + "?reason=checking-the-number", officer);

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.response().body()).isEqualTo(Papers.pdf("rib"));
        assertThat(audited(elsewhere)).isEmpty();
        assertThat(audited(draft)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("action")).isEqualTo("document-download");
            assertThat(entry.getString("person")).isEqualTo(person(draft));
            assertThat(entry.getString("reason")).isEqualTo("checking-the-number");
            assertThat(entry.getList("roles", String.class)).containsExactly("OFFICER");
        });
        uploads.get(draft, DocumentKind.BANK_RIB, applicant);
        assertThat(audited(draft)).hasSize(1);
    }

    @Test
    void canBeAddedUntilTheFileIsJudgedAndDeletedOnlyFromADraft() {
        String path = Uploads.path(draft, DocumentKind.QUOTE);
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("quote"), applicant);
        assertThat(client.delete(path, applicant).status()).isEqualTo(204);
        assertThat(client.delete(path, applicant).status()).isEqualTo(404);
        assertThat(uploads.get(draft, DocumentKind.QUOTE, applicant).status()).isEqualTo(404);
        assertThat(contentsOf(draft)).isEmpty();

        submit(draft);
        assertThat(uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("late"), applicant)
                        .status())
                .isEqualTo(200);
        assertProblem(client.delete(path, applicant), 409, "documents-closed");

        client.post(PATH + "/" + draft + "/withdrawal", applicant, "{}");
        assertProblem(
                uploads.put(draft, DocumentKind.OTHER, Papers.pdf("too late"), applicant), 409, "documents-closed");
    }

    @Test
    void leavesNothingReadableInTheDatabase() {
        String secret = "Fatima lives at 17, rue des Orangers";
        byte[] paper = Papers.joined(Papers.text("%PDF-1.7\n% " + secret + "\n"), Papers.pdf(3 * MIB));

        assertThat(uploads.put(draft, DocumentKind.IDENTITY_CARD, paper, applicant)
                        .status())
                .isEqualTo(200);

        assertThat(contentsOf(draft)).hasSize(1);
        byte[] middle = Arrays.copyOfRange(paper, MIB, MIB + 32);
        assertThat(found(Papers.text(person(draft)))).isTrue();
        for (byte[] plain : List.of(Papers.text(secret), Papers.text("%PDF-1."), Papers.text("EE123456.exe"), middle)) {
            assertThat(found(plain)).isFalse();
        }
    }

    @Test
    void isGoneWithItsPersonsKey() {
        uploads.put(draft, DocumentKind.IDENTITY_CARD, Papers.pdf("card"), applicant);

        people.erase(person(draft));

        assertThat(uploads.get(draft, DocumentKind.IDENTITY_CARD, applicant).status())
                .isEqualTo(404);
        assertThat(uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("quote"), applicant)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isDeletedForErasureAndNothingComesInAgain() {
        uploads.put(draft, DocumentKind.IDENTITY_CARD, Papers.pdf("card"), applicant);
        String never = uploads.draft(applicant);

        for (String registration : List.of(draft, draft, never)) {
            deleting.ofRegistration(registration);
            assertThat(contentsOf(registration)).isEmpty();
            assertThat(uploads.listed(registration, applicant).size()).isZero();
            assertThat(uploads.put(registration, DocumentKind.QUOTE, Papers.pdf("x"), applicant)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void sweepsWhatACrashLeavesBetweenContentAndFolder() {
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("old"), applicant);
        CrashPoints.throwAt("documents.afterContentBeforeFolder");
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("new"), applicant);
        CrashPoints.throwAt(null);
        assertThat(contentsOf(draft)).hasSize(2);

        tidying.tidyAll();
        assertThat(contentsOf(draft)).as("it may be an upload under way").hasSize(2);
        anHourPasses();
        tidying.tidyAll();

        assertThat(contentsOf(draft)).hasSize(1);
        assertThat(uploads.get(draft, DocumentKind.QUOTE, applicant).response().body())
                .isEqualTo(Papers.pdf("old"));
    }

    @Test
    void sweepsWhatACrashLeavesOfAReplacedDocument() {
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("old"), applicant);
        CrashPoints.throwAt("documents.afterFolderBeforeTidying");
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("new"), applicant);
        CrashPoints.throwAt(null);
        assertThat(contentsOf(draft)).hasSize(2);

        tidying.tidyAll();

        assertThat(contentsOf(draft)).hasSize(1);
        assertThat(uploads.get(draft, DocumentKind.QUOTE, applicant).response().body())
                .isEqualTo(Papers.pdf("new"));
    }

    @Test
    void noticesAContentThatWasAlteredOrPutInAnothersPlace() {
        uploads.put(draft, DocumentKind.QUOTE, Papers.pdf("one"), applicant);
        uploads.put(draft, DocumentKind.OTHER, Papers.pdf("two"), applicant);
        List<String> contents = contentsOf(draft);
        var pieces = database.getCollection("documents.chunks");
        Document first = pieces.find(Filters.eq("files_id", contents.get(0))).first();
        Document second = pieces.find(Filters.eq("files_id", contents.get(1))).first();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();

        pieces.updateOne(Filters.eq("files_id", contents.get(0)), Updates.set("data", second.get("data")));

        assertThat(IntStream.of(
                                uploads.get(draft, DocumentKind.QUOTE, applicant)
                                        .status(),
                                uploads.get(draft, DocumentKind.OTHER, applicant)
                                        .status())
                        .boxed())
                .containsExactlyInAnyOrder(500, 200);
    }

    private Client.Answer put(byte[] content) {
        return uploads.put(draft, DocumentKind.OTHER, content, applicant);
    }

    private void submit(String registration) {
        new Topic("funding-facts").tell("ProgrammePublished", "jisr-marrakech-safi", 1, """
                        {"programme": "jisr-marrakech-safi", "version": 1, "category": "WOMAN_PROJECT_HOLDER",
                         "name": {}, "provinces": [], "selection": "FIRST_COME"}""");
        Client.Answer submitted = Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.post(PATH + "/" + registration + "/submission", applicant, ""),
                        answer -> answer.status() != 400 || !answer.text().contains("/programme"));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
    }

    private String person(String registration) {
        Document stored = database.getCollection("registrations")
                .find(Filters.eq("_id", registration))
                .first();
        assertThat(stored).isNotNull();
        return stored.getEmbedded(List.of("state", "applicant"), String.class);
    }

    private List<Document> audited(String registration) {
        return database.getCollection("audit")
                .find(Filters.regex("subject", "^" + registration))
                .into(new ArrayList<>());
    }

    /** The contents that GridFS holds for this registration: those of its folder, loose ones included. */
    private List<String> contentsOf(String registration) {
        Document folder = database.getCollection("folders")
                .find(Filters.eq("_id", registration))
                .first();
        List<String> known = folder == null ? List.of() : noted(folder.get("state", Document.class));
        List<String> held = new ArrayList<>();
        database.getCollection("documents.chunks")
                .distinct("files_id", Filters.in("files_id", known), String.class)
                .into(held);
        return held;
    }

    private static List<String> noted(Document folder) {
        List<String> all = new ArrayList<>();
        for (String list : List.of("documents", "loose")) {
            folder.getList(list, Document.class).forEach(each -> all.add(each.getString("content")));
        }
        return all;
    }

    private void anHourPasses() {
        Date due = Date.from(Instant.now().minusSeconds(1));
        database.getCollection("folders").updateOne(Filters.eq("_id", draft), Updates.set("state.loose.0.due", due));
    }

    /** Whether any document of any collection holds these bytes. */
    private boolean found(byte[] bytes) {
        String wanted = new String(bytes, ISO_8859_1);
        for (String collection : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                byte[] stored = document.getByteBuffer().array();
                if (new String(stored, ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertProblem(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).contains(type);
        assertThat(answer.json().path("title").asString()).doesNotContain("problem.");
    }
}
