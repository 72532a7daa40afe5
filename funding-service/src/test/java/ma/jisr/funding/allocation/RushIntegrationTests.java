package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.jisr.funding.Copy;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RushIntegrationTests {

    private static final String DATABASE = "funding-rush";
    private static final int REGISTRATIONS = 3_500;
    private static final int PLACES = 3_000;
    private static List<Copy> copies;

    @BeforeAll
    static void start() {
        copies = IntStream.range(0, 3)
                .mapToObj(i -> new Copy(DATABASE, "classpath:test-programmes/"))
                .toList();
    }

    @AfterAll
    static void stop() {
        copies.forEach(Copy::close);
    }

    @Test
    void givesThreeThousandPlacesToThreeThousandFiveHundredAndRanksTheRest() throws Exception {
        atOnce(someFactsTwice());

        Envelope envelope = copies.getFirst().envelope("rush", "161");
        EnvelopeHistories.holdsWhatItMust(envelope);
        assertThat(envelope.placesTaken()).isEqualTo(PLACES);
        assertThat(envelope.placesAvailable()).isZero();
        assertThat(envelope.taken()).allMatch(entry -> entry.state() == Envelope.State.POSTED);
        Map<Status, Set<String>> byStatus = byStatus();
        assertThat(byStatus.get(Status.ALLOCATED)).isEqualTo(Set.copyOf(EnvelopeHistories.names(envelope.taken())));
        assertThat(byStatus.get(Status.WAITLISTED)).isEqualTo(Set.copyOf(EnvelopeHistories.names(envelope.waiting())));
        assertThat(ranksTold())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, REGISTRATIONS - PLACES).boxed().toList());
    }

    /** The first and the last hundred, so that copies handle the same registration at the same time. */
    private static List<Integer> someFactsTwice() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < REGISTRATIONS; i++) {
            numbers.add(i);
            if (i < 100 || i >= REGISTRATIONS - 100) {
                numbers.add(i);
            }
        }
        Collections.shuffle(numbers.subList(0, 200), new Random(7));
        return numbers;
    }

    private static void atOnce(List<Integer> numbers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                Copy copy = copies.get(i % copies.size());
                String id = "rush-" + numbers.get(i);
                running.add(threads.submit(() -> copy.judge(Copy.submitted(id, "rush", "161"))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static Map<Status, Set<String>> byStatus() {
        return IntStream.range(0, REGISTRATIONS)
                .mapToObj(i -> copies.getFirst().allocation("rush-" + i))
                .collect(Collectors.groupingBy(
                        Allocation::status,
                        HashMap::new,
                        Collectors.mapping(Allocation::registration, Collectors.toSet())));
    }

    /** The ranks of the facts, in the order of the line. */
    private static List<Integer> ranksTold() {
        return copies.getFirst().envelope("rush", "161").waiting().stream()
                .map(entry -> copies.getFirst()
                        .entries("allocations", entry.registration())
                        .getLast())
                .map(RushIntegrationTests::rank)
                .toList();
    }

    private static int rank(Document fact) {
        assertThat(fact.getString("type")).isEqualTo("ApplicantWaitlisted");
        JsonNode data = JsonMapper.shared().readTree(fact.getString("data"));
        assertThat(data.get("cause").asString()).isEqualTo("PLACES");
        return data.get("rank").asInt();
    }
}
