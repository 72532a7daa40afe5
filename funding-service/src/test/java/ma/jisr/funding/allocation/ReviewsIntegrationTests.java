package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.registration.ReviewDecided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for officers, and what becomes of it when nobody decides, on the document database. */
class ReviewsIntegrationTests {

    /** Five working days, and the weekend between. */
    private static final Duration OVERDUE = Duration.ofDays(8);

    private static Copy copy;

    @BeforeAll
    static void start() {
        copy = new Copy("funding-reviews", "classpath:test-programmes/");
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @Test
    void tellsOnceWhenNobodyHasDecidedInTime() {
        String id = submitted();
        escalate();
        assertThat(copy.told(id)).containsExactly("ReviewRequested");

        copy.clock.move(OVERDUE);
        escalate();
        escalate();

        assertThat(copy.told(id)).containsExactly("ReviewRequested", "ReviewEscalated");
        assertThat(copy.allocation(id).review().escalatedAt()).isNotNull();
    }

    @Test
    void saysNothingOfWhatWasDecided() {
        String id = submitted();
        copy.review(new ReviewDecided(
                id,
                ReviewDecided.Outcome.REFUSED,
                "the seal is missing",
                "officer",
                Instant.parse("2026-03-03T08:30:12Z")));

        copy.clock.move(OVERDUE);
        escalate();

        assertThat(copy.told(id)).containsExactly("ReviewRequested", "ApplicantFoundIneligible");
        assertThat(ids(page(null, 100))).doesNotContain(id);
    }

    @Test
    void listsEveryTaskOnceByWhenItIsDue() {
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            submitted.add(submitted());
            copy.clock.move(Duration.ofHours(1));
        }

        List<String> seen = new ArrayList<>();
        ReviewFilter.@Nullable Position after = null;
        List<Allocation> page = page(after, 2);
        while (!page.isEmpty()) {
            seen.addAll(ids(page));
            Allocation last = page.getLast();
            after = new ReviewFilter.Position(last.review().dueAt(), last.registration());
            page = page(after, 2);
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(submitted);
    }

    @Test
    void showsAnOfficerHerProvincesOnly() {
        submitted();

        assertThat(allocations().reviews(new ReviewFilter(Set.of("351"), null, null, null), 10))
                .isEmpty();
        assertThat(allocations().reviews(new ReviewFilter(Set.of(), null, null, null), 10))
                .isEmpty();
        assertThat(allocations().reviews(new ReviewFilter(Set.of("161", "351"), "reviewed", null, null), 10))
                .isNotEmpty();
    }

    private static String submitted() {
        String id = UUID.randomUUID().toString();
        copy.judge(Copy.submitted(id, "reviewed", "161"));
        assertThat(copy.allocation(id).status()).isEqualTo(Status.UNDER_REVIEW);
        return id;
    }

    private static List<Allocation> page(ReviewFilter.@Nullable Position after, int limit) {
        return allocations().reviews(new ReviewFilter(null, null, null, after), limit);
    }

    private static List<String> ids(List<Allocation> page) {
        return page.stream().map(Allocation::registration).toList();
    }

    private static void escalate() {
        copy.bean(EscalatingReviews.class).escalate();
    }

    private static Allocations allocations() {
        return copy.bean(Allocations.class);
    }
}
