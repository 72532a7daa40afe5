package ma.jisr.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.notification.Smsc.Reporting;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Status;
import ma.jisr.starter.faults.CrashPoints;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;

/** Facts in over the broker, messages out over the real protocols. */
class MessagesIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static RunningService service;

    private final Woman woman = Woman.anybody();

    @BeforeAll
    static void start() {
        service = new RunningService(
                "notification-messages",
                "--jisr.patience.lease=3s",
                "--jisr.patience.hand-off=2s",
                "--jisr.patience.first-retry=200ms",
                "--jisr.smpp.answer-within=1s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void aQuietCentre() {
        service.smsc.report(Reporting.NEVER, DeliveryReceiptState.DELIVRD);
    }

    @Test
    void sendsOneMessageHoweverOftenTheFactComes() {
        service.smsc.report(Reporting.AFTER_ANSWERING, DeliveryReceiptState.DELIVRD);
        known("ar", false);
        service.say("funding-facts", woman.registration(), 2, "PlaceAllocated", woman.allocated(5_000_000));
        service.say("funding-facts", woman.registration(), 2, "PlaceAllocated", woman.allocated(5_000_000));
        service.say("registration-facts", woman.registration(), 1, "RegistrationWithdrawn", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.DELIVERED, Status.DELIVERED)));

        assertThat(service.smsc.textsTo(woman.phone()))
                .containsExactlyInAnyOrder(
                        "جسر: مبروك! خصص لطلبكم JSR-7K3MQ9XD مقعد ودعم بمبلغ 50\u00a0000 درهم.",
                        "جسر: تم سحب طلبكم JSR-7K3MQ9XD كما طلبتم.");
        assertThat(service.smsc.partsTo(woman.phone()))
                .allSatisfy(part -> assertThat(part.coding()).isEqualTo((byte) 8));
        assertThat(messages()).allSatisfy(message -> {
            assertThat(message.progress().repeated()).isFalse();
            assertThat(message.progress().attempts()).isEqualTo(1);
        });
    }

    @Test
    void asksForOneReceiptAndJoinsParts() {
        known("en", false);
        service.say("incubator-facts", woman.registration(), 1, "BeneficiaryPlaced", """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"%s",
                 "incubatorName":{"ar":"%s","fr":"%s"}}""".formatted(
                        woman.registration(), woman.applicant(), "ا".repeat(10), "Maison ".repeat(20)));

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));

        List<Smsc.Part> parts = service.smsc.partsTo(woman.phone());
        assertThat(parts).hasSize(2);
        assertThat(parts).extracting(Smsc.Part::joined).containsExactly(true, true);
        assertThat(parts).extracting(Smsc.Part::receipt).containsExactly(false, true);
        assertThat(parts).extracting(Smsc.Part::coding).containsExactly((byte) 0, (byte) 0);
        assertThat(service.smsc.textsTo(woman.phone()))
                .singleElement()
                .asString()
                .startsWith("Jisr: for your registration JSR-7K3MQ9XD")
                .endsWith("who will call you soon.");
        assertThat(messages().getFirst().progress().parts()).isEqualTo(2);
    }

    @Test
    void waitsForAContactThatComesLate() {
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.WAITING_FOR_CONTACT)));

        known("fr", true);

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT, Status.SENT)));
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
        assertThat(service.mailbox.to(woman.email())).hasSize(1);
    }

    @Test
    void copiesByEmailWhatHerAddressCameTooLateFor() {
        known("fr", false);
        Instant given = Instant.now();
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));

        for (int time = 0; time < 2; time++) {
            service.say("contacts", woman.applicant(), 2, "ContactChanged", woman.contact("fr", true, given));
        }

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT, Status.SENT)));
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
        assertThat(service.mailbox.to(woman.email())).hasSize(1);
    }

    @Test
    void writesEmailAsTextAndHtmlRightToLeft() throws Exception {
        known("ar", true);
        service.say("funding-facts", woman.registration(), 1, "ApplicantFoundIneligible", """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"%s","province":"161","rules":[
                 {"rule":"age","passed":false,"message":{"ar":"السن 61 <b>سنة</b>","fr":"61 ans"}},
                 {"rule":"woman","passed":true,"message":{"ar":"امرأة","fr":"femme"}}]}""".formatted(
                        woman.registration(), woman.applicant()));

        await().atMost(SOON)
                .until(() -> service.mailbox.to(woman.email()).size() == 1
                        && statuses().size() == 2);

        MimeMessage mail = service.mailbox.to(woman.email()).getFirst();
        String html = htmlOf(mail);
        assertThat(mail.getSubject()).isEqualTo("لم يقبل طلبكم JSR-7K3MQ9XD");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@jisr\\.ma>");
        assertThat(html)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("السن 61 &lt;b&gt;سنة&lt;/b&gt;")
                .doesNotContain("امرأة");
        assertThat(textOf(mail)).contains("السن 61 <b>سنة</b>").contains("JSR-7K3MQ9XD");
    }

    @Test
    void forgetsWhoHasBeenErased() {
        known("fr", true);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT, Status.SENT)));

        service.say("contacts", woman.applicant(), 2, "ContactErased", null);
        service.say("contacts", woman.applicant(), 2, "ContactErased", null);

        await().atMost(SOON).until(() -> messages().stream().allMatch(message -> message.content() == null));
        assertThat(statuses()).containsExactly(Status.SENT, Status.SENT);
        assertThat(kept("contacts")).doesNotContain(woman.applicant());
        assertThat(kept("parked")).doesNotContain(woman.applicant());
    }

    @Test
    void keepsWhatWasSentButNotToWhomWhenARegistrationIsErased() {
        known("fr", true);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT, Status.SENT)));

        service.say("registration-facts", woman.registration(), 3, "RegistrationErased", woman.submitted());
        service.say("contacts", woman.applicant(), 2, "ContactErased", null);
        await().atMost(SOON).until(() -> messages().stream().allMatch(message -> message.content() == null));
        service.say("registration-facts", woman.registration(), 3, "RegistrationErased", woman.submitted());
        service.say("funding-facts", woman.registration(), 9, "PlaceAllocated", woman.allocated(5_000_000));

        await().atMost(SOON)
                .until(() ->
                        statuses().stream().sorted().toList().equals(List.of(Status.SENT, Status.SENT, Status.FAILED)));
        await().atMost(SOON).until(() -> !kept("contacts").contains(woman.applicant()));
        assertThat(messages()).allSatisfy(message -> {
            assertThat(message.template()).isNotBlank();
            assertThat(message.about().registration()).isEqualTo(woman.registration());
        });
        assertThat(stored()).contains(woman.registration()).doesNotContain(woman.applicant());
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
    }

    @Test
    void passesACodeOnAndForgetsIt() {
        String request = UUID.randomUUID().toString();
        String sealed = SealedCodes.seal(RunningService.CODES_KEY, request, woman.phone(), "493817");

        service.say("one-time-codes", request, 1, "OneTimeCodeIssued", issued(request, Instant.now(), 300, sealed));

        await().atMost(SOON).until(() -> service.smsc.textsTo(woman.phone()).size() == 1);
        assertThat(service.smsc.textsTo(woman.phone()).getFirst())
                .isEqualTo("Jisr : votre code est 493817. Valable 5 min. Ne le donnez \u007F personne.");
        await().atMost(SOON).until(() -> !stored().contains(sealed));
        assertThat(stored()).doesNotContain("493817").doesNotContain(woman.phone());
    }

    @Test
    void saysOfAConsentCodeThatTheAgentMayHaveIt() {
        String request = UUID.randomUUID().toString();
        String sealed = SealedCodes.seal(RunningService.CODES_KEY, request, woman.phone(), "493817");
        String issued = issued(request, Instant.now(), 300, sealed).replace("}", ",\"purpose\":\"CONSENT\"}");

        service.say("one-time-codes", request, 1, "OneTimeCodeIssued", issued);

        await().atMost(SOON).until(() -> service.smsc.textsTo(woman.phone()).size() == 1);
        assertThat(service.smsc.textsTo(woman.phone()).getFirst())
                .startsWith("Jisr : votre code d'accord est 493817. Donnez-le")
                .contains("agent seulement si vous acceptez");
    }

    @Test
    void passesAHandoverCodeOnWhereSheIsKnownAndForgetsIt() {
        String request = UUID.randomUUID().toString();
        String sealed = SealedCodes.seal(RunningService.CODES_KEY, request, "493817");
        service.say("one-time-codes", request, 1, "HandoverCodeIssued", handover(request, sealed));
        await().atMost(SOON).until(() -> stored().contains(sealed));
        assertThat(stored()).doesNotContain("493817");

        known("fr", true);

        await().atMost(SOON).until(() -> service.smsc.textsTo(woman.phone()).size() == 1);
        assertThat(service.smsc.textsTo(woman.phone()).getFirst())
                .contains("code de remise du ch")
                .contains("4402117 : 493817");
        await().atMost(SOON).until(() -> !stored().contains(sealed));
        assertThat(stored()).doesNotContain("493817");
        assertThat(service.mailbox.to(woman.email())).as("nor by e-mail").isEmpty();
    }

    private String handover(String request, String sealed) {
        return """
                {"request":"%s","applicant":"%s","cheque":"4402117","language":"fr","expiresAt":"%s","sealed":"%s"}""".formatted(request, woman.applicant(), Instant.now().plusSeconds(300), sealed);
    }

    @Test
    void sendsNoCodeThatHasExpired() {
        String late = UUID.randomUUID().toString();
        String fresh = UUID.randomUUID().toString();
        service.say(
                "one-time-codes",
                late,
                1,
                "OneTimeCodeIssued",
                issued(
                        late,
                        Instant.now(),
                        -1,
                        SealedCodes.seal(RunningService.CODES_KEY, late, woman.phone(), "111111")));
        service.say(
                "one-time-codes",
                fresh,
                1,
                "OneTimeCodeIssued",
                issued(
                        fresh,
                        Instant.now(),
                        120,
                        SealedCodes.seal(RunningService.CODES_KEY, fresh, woman.phone(), "222222")));

        await().atMost(SOON).until(() -> !service.smsc.textsTo(woman.phone()).isEmpty());

        assertThat(service.smsc.textsTo(woman.phone()))
                .singleElement()
                .asString()
                .contains("222222");
    }

    @Test
    void forgetsACodeThatExpiresWhileTheCentreIsAway() throws Exception {
        String request = UUID.randomUUID().toString();
        String sealed = SealedCodes.seal(RunningService.CODES_KEY, request, woman.phone(), "493817");
        service.smsc.stop();
        try {
            await().atMost(SOON).until(() -> !isCentreUp());
            assertThat(health("/actuator/health")).isEqualTo(503);
            service.say("one-time-codes", request, 1, "OneTimeCodeIssued", issued(request, Instant.now(), 6, sealed));
            await().atMost(SOON).until(() -> stored().contains(request));

            await().atMost(SOON).until(() -> !stored().contains(sealed));
        } finally {
            service.smsc.start();
        }
        await().atMost(SOON).until(MessagesIntegrationTests::isCentreUp);
        assertThat(service.smsc.textsTo(woman.phone())).isEmpty();
    }

    @Test
    void waitsForASmsCentreThatIsAway() throws Exception {
        known("ar", false);
        service.smsc.stop();
        await().atMost(SOON).until(() -> !isCentreUp());
        assertThat(health("/actuator/health")).isEqualTo(503);

        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.QUEUED)));
        assertThat(health("/actuator/health/liveness")).isEqualTo(200);
        service.smsc.start();

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
        assertThat(messages().getFirst().progress().repeated()).isFalse();
        await().atMost(SOON).until(MessagesIntegrationTests::isCentreUp);
    }

    @Test
    void waitsForAMailServerThatIsAway() {
        known("fr", true);
        service.mailbox.stop();
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
        await().atMost(SOON)
                .until(() -> messages().stream()
                        .anyMatch(m -> "smtp-not-connected".equals(m.progress().error())));

        service.mailbox.start();

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT, Status.SENT)));
        assertThat(service.mailbox.to(woman.email())).hasSize(1);
        assertThat(messages()).noneMatch(message -> message.progress().repeated());
    }

    @Test
    void comesBackLaterWhenTheCentreIsTooBusy() {
        known("ar", false);
        service.smsc.throttle(3);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));

        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
        assertThat(messages().getFirst().progress().repeated()).isFalse();
        assertThat(messages().getFirst().progress().attempts()).isGreaterThan(1);
    }

    @Test
    void repeatsAndMarksWhatGotNoAnswer() {
        known("ar", false);
        service.smsc.stayOwingAnswers(1);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));

        assertThat(service.smsc.textsTo(woman.phone())).hasSize(2);
        assertThat(messages().getFirst().progress().repeated()).isTrue();
    }

    @Test
    void matchesAReceiptThatComesBeforeTheAnswer() {
        service.smsc.report(Reporting.BEFORE_ANSWERING, DeliveryReceiptState.DELIVRD);
        known("ar", false);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.DELIVERED)));
    }

    @Test
    void failsWhatTheCentreReportsUndeliverable() {
        service.smsc.report(Reporting.AFTER_ANSWERING, DeliveryReceiptState.UNDELIV);
        known("ar", false);
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.FAILED)));
        assertThat(messages().getFirst().progress().error()).isEqualTo("receipt-UNDELIV");
    }

    @Test
    void repeatsAndMarksWhatItsSenderDiedWith() {
        known("ar", false);
        CompletableFuture<Throwable> crash = new CompletableFuture<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> crash.complete(failure));
        CrashPoints.throwAt("notification.afterCallBeforeSent");
        try {
            service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());
            assertThat(crash).succeedsWithin(SOON).isInstanceOf(CrashPoints.Crash.class);
        } finally {
            CrashPoints.throwAt(null);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(1);
        assertThat(statuses()).containsExactly(Status.SENDING);

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));
        assertThat(service.smsc.textsTo(woman.phone())).hasSize(2);
        assertThat(messages().getFirst().progress().repeated()).isTrue();
    }

    @Test
    void setsAsideAFactThatCannotBeReadWhileOthersFlow() {
        known("ar", false);
        String broken = UUID.randomUUID().toString();
        service.say("registration-facts", broken, 1, "RegistrationSubmitted", "{\"registration\": [");
        service.say("registration-facts", woman.registration(), 1, "RegistrationSubmitted", woman.submitted());

        await().atMost(SOON).until(() -> statuses().equals(List.of(Status.SENT)));
        await().atMost(SOON)
                .until(() ->
                        keysOf("registration-facts.notification-service.dlt").contains(broken));
    }

    private void known(String language, boolean withEmail) {
        service.say("contacts", woman.applicant(), 1, "ContactChanged", woman.contact(language, withEmail));
    }

    private static String issued(String request, Instant now, int seconds, String sealed) {
        return """
                {"request":"%s","channel":"SMS","language":"fr","expiresAt":"%s","sealed":"%s"}""".formatted(request, now.plusSeconds(seconds), sealed);
    }

    private List<Message> messages() {
        return service.messages(woman.registration());
    }

    private List<Status> statuses() {
        return messages().stream().map(Message::status).toList();
    }

    /** Every message document there is. */
    private static String stored() {
        return kept("messages");
    }

    private static String kept(String collection) {
        StringBuilder all = new StringBuilder();
        service.bean(com.mongodb.client.MongoDatabase.class)
                .getCollection(collection)
                .find()
                .map(Document::toJson)
                .forEach(all::append);
        return all.toString();
    }

    /** Asked for alone: the whole is down whenever any part is, whatever the centre does. */
    private static boolean isCentreUp() {
        HealthDescriptor centre = service.bean(HealthEndpoint.class).healthForPath("smpp");
        return centre.getStatus().getCode().equals("UP");
    }

    private static int health(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(service.url(path)))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static List<String> keysOf(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> keys = new java.util.ArrayList<>();
            consumer.poll(Duration.ofSeconds(1)).forEach(each -> keys.add(each.key()));
            return keys;
        }
    }

    private static String textOf(MimeMessage mail) throws Exception {
        return part(mail, "text/plain");
    }

    private static String htmlOf(MimeMessage mail) throws Exception {
        return part(mail, "text/html");
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
