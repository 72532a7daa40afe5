package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTaskTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00Z, 5, 2026-12-01T10:00:00Z", // Tuesday to Tuesday, over a month's end
        "2026-11-27T10:00:00Z, 1, 2026-11-30T10:00:00Z", // Friday to Monday
        "2026-11-28T10:00:00Z, 1, 2026-11-30T10:00:00Z", // Saturday to Monday
        "2026-12-31T23:30:00Z, 1, 2027-01-03T23:30:00Z", // Friday the first in Morocco already
        "2026-12-30T10:00:00Z, 3, 2027-01-04T10:00:00Z", // over a year's end and a week-end
        "2026-11-24T10:00:00Z, 0, 2026-11-24T10:00:00Z"
    })
    void isDueSoManyWorkingDaysLater(Instant start, int days, Instant due) {
        assertThat(ReviewTask.dueAfter(start, days)).isEqualTo(due);
    }

    @Test
    void escalatesOnceFromTheMomentItIsDue() {
        Instant due = Instant.parse("2026-12-01T10:00:00Z");
        ReviewTask task = new ReviewTask(due, null);

        assertThat(task.isToEscalate(due.minusMillis(1))).isFalse();
        assertThat(task.isToEscalate(due)).isTrue();
        assertThat(task.escalated(due).isToEscalate(due.plusSeconds(1))).isFalse();
    }
}
