package ma.jisr.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.jisr.local.testing.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** SMS pumping over HTTP, with the limits of a real platform. */
@TestPropertySource(
        properties = {
            "jisr.codes.limits.per-caller=60",
            "jisr.codes.limits.unproven=25",
            "jisr.codes.limits.unproven-per-prefix=3",
            "jisr.codes.limits.daily-cap=2500"
        })
class PumpingIntegrationTests extends RunningService {

    @Autowired
    private MongoDatabase database;

    private static final String PATH = "/api/v1/one-time-codes";
    private static final int REQUESTS = 3_000;

    @DynamicPropertySource
    static void itsOwnDatabase(DynamicPropertyRegistry settings) {
        settings.add("jisr.mongodb", () -> Infrastructure.shared().mongodb("pumping"));
    }

    @Test
    void costsFewSmsAndLeavesHonestPeopleAlone() throws Exception {
        for (int person = 0; person < 20; person++) {
            signsIn(honest(person, 1));
        }
        long before = sent();
        List<Callable<Integer>> requests = IntStream.range(0, REQUESTS)
                .<Callable<Integer>>mapToObj(i -> () -> ask(attacked(i), "203.0.113." + i % 250))
                .toList();
        try (ExecutorService attackers = Executors.newFixedThreadPool(16);
                ExecutorService people = Executors.newSingleThreadExecutor()) {
            var honest = people.submit(() -> IntStream.range(0, 20).forEach(i -> signsIn(honest(i, 2))));
            for (var answer : attackers.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(202);
            }
            honest.get();
        }

        long honest = 20;
        assertThat(sent() - before - honest).isLessThan(50).isPositive();
    }

    @Test
    void makesOneAddressOnTheNetworkWait() {
        for (int i = 0; i < 60; i++) {
            assertThat(ask(honest(500 + i, i), "1.1.1.1, 198.51.100.7")).isEqualTo(202);
        }

        Client.Answer answer = client.post(
                PATH, "", "{\"phone\": \"" + honest(600, 1) + "\"}", Map.of("X-Forwarded-For", "198.51.100.7"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3601);
        assertThat(ask(honest(601, 1), "198.51.100.7, 198.51.100.8")).isEqualTo(202);
    }

    private void signsIn(String phone) {
        assertThat(new People(client).signIn("phone", phone).has("access_token"))
                .isTrue();
    }

    private int ask(String phone, String forwardedFor) {
        return client.post(PATH, "", "{\"phone\": \"" + phone + "\"}", Map.of("X-Forwarded-For", forwardedFor))
                .status();
    }

    /** All codes that were ever told of: their requests count them. */
    private long sent() {
        long sent = 0;
        for (Document request : database.getCollection("code_requests").find()) {
            sent += request.get("sequence", Number.class).longValue();
        }
        return sent;
    }

    private static String honest(int prefix, int number) {
        return "+2126%03d%05d".formatted(prefix, number);
    }

    private static String attacked(int request) {
        return "+2127%03d%05d".formatted(request % 200, request);
    }
}
