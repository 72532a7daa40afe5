package ma.jisr.journey.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.jisr.journey.Api;
import ma.jisr.journey.Drafts;
import ma.jisr.journey.People;
import tools.jackson.databind.JsonNode;

/** Registers women through the gateway; each becomes eligible, gets a place and an incubator, and four SMS. */
final class PlatformLoad {

    static final String PROGRAMME = "bench";
    static final int MESSAGES = 4;

    private static final List<String> PROVINCES = List.of("161", "585", "351", "041");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Api inbox;
    private final People people;
    private final List<People.Applicant> applicants;

    PlatformLoad(String gateway, String inbox, int accounts) {
        this.inbox = Api.at(inbox);
        this.people = new People(gateway, inbox, 700_000);
        this.applicants = IntStream.range(0, accounts)
                .mapToObj(i -> people.applicant("ar"))
                .toList();
    }

    People.Applicant applicant(int number) {
        return applicants.get(number % applicants.size());
    }

    InboxWatch watch() {
        return new InboxWatch(inbox, Instant.now());
    }

    /** From the first draft to the last SMS that the SMSC accepted. */
    Duration carry(int registrations, int atOnce) throws Exception {
        InboxWatch watch = watch();
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<String>> all = IntStream.range(0, registrations)
                    .mapToObj(i -> callers.submit(() -> register(i)))
                    .toList();
            for (Future<String> each : all) {
                each.get();
            }
        }
        watch.await(registrations * MESSAGES, LIMIT);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String register(int number) {
        String id = draft(number);
        submit(number, id);
        return id;
    }

    String draft(int number) {
        return saved(number).get("id").asString();
    }

    JsonNode saved(int number) {
        People.Applicant applicant = applicant(number);
        Map<String, Object> draft = Drafts.eligible(PROGRAMME, PROVINCES.get(number % PROVINCES.size()), applicant);
        return applicant
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/registrations", draft)
                .expect(201);
    }

    /** The texts of a registration's SMS, oldest first. */
    List<String> textsAbout(int number, String reference) {
        return people.texts(applicant(number).phone()).stream()
                .filter(text -> text.contains(reference))
                .toList();
    }

    void submit(int number, String id) {
        applicant(number).submits(id).expect(202);
    }
}
