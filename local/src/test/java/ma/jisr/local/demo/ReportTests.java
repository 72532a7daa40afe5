package ma.jisr.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTests {

    @Test
    void countsOutcomesByProgrammeAndProvince() {
        Report report = report(List.of(
                Samples.result(1, Outcome.ELIGIBLE, Outcome.ELIGIBLE, ""),
                Samples.result(2, Outcome.ELIGIBLE, Outcome.ELIGIBLE, ""),
                Samples.result(3, Outcome.INVALID, Outcome.INVALID, "")));
        assertThat(report.text())
                .containsPattern("jisr-marrakech-safi +161 +2 +- +- +1 +- +- +3")
                .containsPattern("all +2 +- +- +1 +- +- +3")
                .doesNotContain("Not as expected");
        assertThat(report.allAsExpected()).isTrue();
    }

    @Test
    void showsTheFirstDifferencesAndCountsTheOthers() {
        Report report = report(IntStream.rangeClosed(1, 25)
                .mapToObj(line -> Samples.result(line, Outcome.ELIGIBLE, Outcome.FAILED, "no settled status"))
                .toList());
        assertThat(report.text())
                .containsPattern("20 +ELIGIBLE +FAILED +no settled status")
                .contains("and 5 more");
        assertThat(report.allAsExpected()).isFalse();
    }

    @Test
    void givesPercentilesOfTheTimeToSettle() {
        Report report = report(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Result(
                        Samples.sample(i, Outcome.ELIGIBLE, "", "E" + i, ""),
                        Outcome.ELIGIBLE,
                        "",
                        Optional.of(Duration.ofMillis(i))))
                .toList());
        assertThat(report.text()).containsPattern("100 +50 ms +95 ms +99 ms +10\\.0 s +10\\.0");
    }

    @Test
    void takesAnythingButAFailureForALineWithoutExpectation() {
        Sample sample = Sample.parse(1, "{\"registration\": {}}");
        assertThat(new Result(sample, Outcome.INVALID, "", Optional.empty()).asExpected())
                .isTrue();
        assertThat(new Result(sample, Outcome.FAILED, "", Optional.empty()).asExpected())
                .isFalse();
    }

    private static Report report(List<Result> results) {
        return new Report(results, Map.of("SMS", 3L), Duration.ofSeconds(10));
    }
}
