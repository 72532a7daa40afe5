package ma.jisr.funding.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.Copy;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppealTests {

    private static final Evidence EVIDENCE = Evidence.of(Copy.submitted("r", "budget", "161"));

    /** Days begin at midnight in Morocco: UTC+1, in Ramadan (2026: until March 22) UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 60, 2026-04-01",
        "2026-01-30T23:30:00Z, 60, 2026-04-01",
        "2026-01-30T22:30:00Z, 60, 2026-03-31",
        "2026-12-31T22:59:59Z, 1, 2027-01-01",
        "2026-12-31T23:00:00Z, 1, 2027-01-02",
        "2028-02-28T12:00:00Z, 1, 2028-02-29",
        "2027-12-02T12:00:00Z, 60, 2028-01-31",
        "2026-03-01T23:30:00Z, 1, 2026-03-02",
        "2026-11-24T12:00:00Z, 0, 2026-11-24"
    })
    void countsCalendarDaysFromTheDecisionsDayInMorocco(Instant decidedAt, int days, LocalDate lastDay) {
        assertThat(Appeal.lastDay(decidedAt, days)).isEqualTo(lastDay);
    }

    @Test
    void readsCorrectionsByTheNamesOfRulesAndAmountsInDirhams() {
        List<Correction> corrections = Corrections.read(sent("""
                        {"applicant.age": 34, "project.ownCash": 12500.50, "project.startedOn": "2026-02-28"}"""), EVIDENCE);

        Evidence corrected = Corrections.apply(corrections, EVIDENCE);

        assertThat(corrected.age()).isEqualTo(34);
        assertThat(corrected.project().ownCashCentimes()).isEqualTo(1_250_050);
        assertThat(corrected.project().startedOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(corrected.project().costCentimes())
                .isEqualTo(EVIDENCE.project().costCentimes());
        assertThat(corrected.submittedAt()).isEqualTo(EVIDENCE.submittedAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"project.ownCash\": 1.005}|appeal-amount",
                "{\"project.ownCash\": -1}|appeal-amount",
                "{\"project.ownCash\": \"1\"}|appeal-amount",
                "{\"project.requested\": 1}|appeal-no-fact",
                "{\"applicant.province\": \"161\"}|appeal-no-fact",
                "{\"applicant.runningGrants\": 0}|appeal-no-fact",
                "{\"cooperative.members\": 7}|appeal-no-fact",
                "{\"applicant.age\": 33.5}|type",
                "{\"applicant.age\": null}|type",
                "{\"applicant.gender\": \"F F\"}|type",
                "{\"project.startedOn\": \"2026-02-30\"}|type"
            })
    void refusesWhatIsNoFactOrNoValue(String sent, String message) {
        assertThatThrownBy(() -> Corrections.read(sent(sent), EVIDENCE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.errors()).hasSize(1);
                    assertThat(problem.errors().getFirst().message()).isEqualTo(message);
                    assertThat(problem.errors().getFirst().pointer()).startsWith("/corrections/");
                });
    }

    private static Map<String, JsonNode> sent(String json) {
        return JsonMapper.shared().readValue(json, new tools.jackson.core.type.TypeReference<>() {});
    }
}
