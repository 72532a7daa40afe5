package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The story, on the real processes behind the gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WOMEN = "jisr-marrakech-safi";
    private static final String ONE_PLACE = "journey-one-place";

    private static RunningPlatform platform;
    private static People people;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start("journey", Map.of(ONE_PLACE, 1));
        people = new People(platform.gateway(), platform.inbox(), 0);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void anEligibleWomanGetsAPlaceAnIncubatorAndIsToldInArabic() {
        People.Applicant fatima = people.applicant("ar");

        String id = fatima.registers(Drafts.eligible(WOMEN, "161", fatima));

        awaitStatus(fatima, id, "PLACE_ALLOCATED");
        await().atMost(SOON).until(() -> fatima.sees(id).hasNonNull("incubator"));
        JsonNode registration = fatima.sees(id);
        assertThat(registration.at("/decision/outcome").asString()).isEqualTo("ELIGIBLE");
        assertThat(rules(registration)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("passed").asBoolean()).isTrue();
            assertThat(rule.get("message").asString()).matches("(?s).*\\p{IsArabic}.*");
        });
        String reference = registration.get("reference").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(people.texts(fatima.phone()))
                        .filteredOn(text -> text.contains(reference))
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allMatch(text -> text.matches("(?s).*\\p{IsArabic}.*")));
    }

    @Test
    @Order(2)
    void anIneligibleWomanReadsWhyInFrench() {
        People.Applicant aicha = people.applicant("fr");

        String id = aicha.registers(Drafts.tooMuchInKind(WOMEN, "161", aicha));

        awaitStatus(aicha, id, "INELIGIBLE");
        assertThat(rules(aicha.sees(id)))
                .filteredOn(rule -> !rule.get("passed").asBoolean())
                .singleElement()
                .extracting(rule -> rule.get("message").asString())
                .asString()
                .contains("nature");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(people.texts(aicha.phone())).anyMatch(text -> text.contains("nature")));
    }

    @Test
    @Order(3)
    void theFirstInLineGetsThePlaceThatIsGivenBack() {
        People.Applicant first = people.applicant("ar");
        People.Applicant second = people.applicant("fr");
        People.Applicant third = people.applicant("ar");

        String holder = first.registers(Drafts.eligible(ONE_PLACE, "585", first));
        awaitStatus(first, holder, "PLACE_ALLOCATED");
        String next = second.registers(Drafts.eligible(ONE_PLACE, "585", second));
        awaitStatus(second, next, "WAITLISTED");
        String last = third.registers(Drafts.eligible(ONE_PLACE, "585", third));
        awaitStatus(third, last, "WAITLISTED");
        first.withdraws(holder);

        awaitStatus(first, holder, "WITHDRAWN");
        awaitStatus(second, next, "PLACE_ALLOCATED");
        assertThat(third.statusOf(last)).isEqualTo("WAITLISTED");
        JsonNode envelope = StreamSupport.stream(
                        people.staff("committee")
                                .get("/api/v1/programmes/" + ONE_PLACE + "/envelopes")
                                .expect(200)
                                .get("items")
                                .spliterator(),
                        false)
                .filter(each -> each.get("province").asString().equals("585"))
                .findFirst()
                .orElseThrow();
        assertThat(envelope.at("/places/taken").asInt()).isEqualTo(1);
        assertThat(envelope.at("/places/available").asInt()).isZero();
    }

    @Test
    @Order(4)
    void theSamePersonCannotRegisterTwiceAndASubmissionCannotBeRepeated() {
        People.Applicant woman = people.applicant("ar");
        Map<String, Object> draft = Drafts.eligible(WOMEN, "351", woman);

        String id = woman.registers(draft);

        assertThat(woman.submits(id).status()).isEqualTo(409);
        String again = woman.saves(draft);
        assertThat(woman.submits(again).status()).isEqualTo(409);
        assertThat(woman.statusOf(again)).isEqualTo("DRAFT");
    }

    @Test
    @Order(5)
    void anOthersFileIsNotThere() {
        People.Applicant woman = people.applicant("ar");
        People.Applicant other = people.applicant("ar");
        String id = woman.saves(Drafts.eligible(WOMEN, "351", woman));

        assertThat(other.api().get("/api/v1/registrations/" + id).status()).isEqualTo(404);
        assertThat(other.submits(id).status()).isEqualTo(404);
        assertThat(Api.at(platform.gateway()).get("/api/v1/registrations/" + id).status())
                .isEqualTo(401);
    }

    @Test
    @Order(6)
    void everyFactOnceMoreChangesNothingAndTellsNobody() {
        People.Applicant woman = people.applicant("ar");
        String id = woman.registers(Drafts.eligible(WOMEN, "351", woman));
        awaitStatus(woman, id, "PLACE_ALLOCATED");
        await().atMost(SOON).until(() -> woman.sees(id).hasNonNull("incubator"));
        String reference = woman.sees(id).get("reference").asString();
        await().atMost(SOON).until(() -> textsAbout(woman, reference) >= 4);
        JsonNode before = woman.sees(id);
        int told = people.everything().size();

        Topic.FACTS.forEach(topic -> new Topic(platform.kafka(), topic).repeat());

        People.Applicant later = people.applicant("ar");
        String marker = later.registers(Drafts.eligible(WOMEN, "351", later));
        awaitStatus(later, marker, "PLACE_ALLOCATED");
        await().atMost(SOON).until(() -> later.sees(marker).hasNonNull("incubator"));
        String laterReference = later.sees(marker).get("reference").asString();
        await().atMost(SOON).until(() -> textsAbout(later, laterReference) >= 4);
        assertThat(woman.sees(id)).isEqualTo(before);
        assertThat(people.everything())
                .hasSize(told + people.texts(later.phone()).size());
    }

    @Test
    @Order(7)
    void aHealthyRunLogsNoWarning() {
        assertThat(platform.logLines())
                .filteredOn(line -> line.matches(".*\\b(WARN|ERROR|SEVERE)\\b.*"))
                .isEmpty();
    }

    private static long textsAbout(People.Applicant applicant, String reference) {
        return people.texts(applicant.phone()).stream()
                .filter(text -> text.contains(reference))
                .count();
    }

    private static List<JsonNode> rules(JsonNode registration) {
        return registration.at("/decision/rules").values().stream().toList();
    }

    private static void awaitStatus(People.Applicant applicant, String id, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(applicant.statusOf(id)).isEqualTo(status));
    }
}
