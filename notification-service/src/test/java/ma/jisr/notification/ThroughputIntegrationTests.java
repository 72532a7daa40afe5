package ma.jisr.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.notification.Smsc.Reporting;
import org.bson.Document;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.Test;

/** How fast one copy sends, and that codes don't wait behind it; the figures are reported, not asserted. */
class ThroughputIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int COUNT = Integer.getInteger("jisr.throughput.count", 1_000);

    @Test
    void sendsThousandsAndACodeBetweenThem() throws Exception {
        try (RunningService service = new RunningService("notification-throughput")) {
            service.smsc.report(Reporting.AFTER_ANSWERING, DeliveryReceiptState.DELIVRD);
            List<Woman> women = Stream.generate(Woman::anybody).limit(COUNT).toList();
            for (Woman woman : women) {
                service.producer()
                        .send(RunningService.fact(
                                "contacts", woman.applicant(), 1, "ContactChanged", woman.contact("ar", false)));
            }
            await().atMost(PATIENCE).until(() -> count(service, "contacts", new Document()) >= COUNT);

            long cpuBefore = cpuNanos();
            Instant start = Instant.now();
            for (Woman woman : women) {
                service.producer()
                        .send(RunningService.fact(
                                "registration-facts",
                                woman.registration(),
                                1,
                                "RegistrationSubmitted",
                                woman.submitted()));
            }
            await().atMost(PATIENCE).until(() -> service.smsc.taken() > COUNT / 4);
            long codeMillis = codeMillis(service);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> service.smsc.taken() > COUNT);
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            await().atMost(PATIENCE)
                    .until(() ->
                            count(service, "messages", new Document("state.progress.status", "DELIVERED")) > COUNT);

            double cpu = (cpuNanos() - cpuBefore) / 1e6 / COUNT;
            String figures =
                    ("%d SMS from fact to SMS centre in %.1f s: %.0f a second; a code between them after %d ms; "
                                    + "%.1f ms of CPU each, with receipts, broker, database and SMS centre%n")
                            .formatted(COUNT, seconds, COUNT / seconds, codeMillis, cpu);
            Files.writeString(Path.of("target", "throughput.txt"), figures);
            assertThat(service.smsc.taken()).isEqualTo(COUNT + 1);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long codeMillis(RunningService service) {
        Woman woman = Woman.anybody();
        String request = UUID.randomUUID().toString();
        String sealed = SealedCodes.seal(RunningService.CODES_KEY, request, woman.phone(), "493817");
        Instant asked = Instant.now();
        service.say("one-time-codes", request, 1, "OneTimeCodeIssued", """
                {"request":"%s","channel":"SMS","language":"ar","expiresAt":"%s","sealed":"%s"}""".formatted(
                        request, asked.plusSeconds(300), sealed));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !service.smsc.textsTo(woman.phone()).isEmpty());
        return Duration.between(asked, Instant.now()).toMillis();
    }

    private static long count(RunningService service, String collection, Document filter) {
        return service.bean(com.mongodb.client.MongoDatabase.class)
                .getCollection(collection)
                .countDocuments(filter);
    }
}
