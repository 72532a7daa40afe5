package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferDeadlinesTests {

    /** Morocco is an hour ahead of UTC, but for Ramadan (in 2026 until 22 March). */
    @ParameterizedTest
    @CsvSource({
        "2026-04-02T12:00:00.120Z,7,2026-04-09T22:59:59Z",
        "2026-04-02T22:59:59Z,0,2026-04-02T22:59:59Z",
        "2026-04-02T23:00:00Z,0,2026-04-03T22:59:59Z",
        "2026-01-31T12:00:00Z,1,2026-02-01T22:59:59Z",
        "2026-12-31T23:30:00Z,1,2027-01-02T22:59:59Z",
        "2026-03-20T12:00:00Z,1,2026-03-21T23:59:59Z",
        "2028-02-28T12:00:00Z,1,2028-02-29T23:59:59Z"
    })
    void endsAnOfferWithTheDayInMorocco(Instant now, int days, Instant end) {
        assertThat(OfferDeadlines.endOfDay(now, days)).isEqualTo(end);
    }
}
