package ma.jisr.funding.web.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.ReviewFilter;
import ma.jisr.funding.allocation.ReviewFilter.Position;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a human, the longest overdue first: for an officer in her provinces, for the committee everywhere. */
@RestController
class ReviewTasksController {

    private final Allocations allocations;
    private final Clock clock;

    ReviewTasksController(Allocations allocations, Clock clock) {
        this.allocations = allocations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/review-tasks")
    CursorPage<ReviewTaskView> tasks(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Locale language) {
        ReviewFilter filter = new ReviewFilter(
                provinces(province, caller),
                programme,
                overdue ? clock.instant() : null,
                cursor == null ? null : position(cursor));
        return CursorPage.of(
                allocations.reviews(filter, CursorPage.fetch(limit)).stream()
                        .map(allocation -> ReviewTaskView.of(allocation, language))
                        .toList(),
                limit,
                last -> last.dueAt().toEpochMilli() + "_" + last.registration());
    }

    private static @Nullable Set<String> provinces(@Nullable String wanted, Caller caller) {
        if (wanted != null && !caller.sees(wanted)) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
        }
        if (wanted != null) {
            return Set.of(wanted);
        }
        return caller.has(Role.COMMITTEE) || caller.has(Role.AUDITOR) ? null : caller.provinces();
    }

    private static Position position(String cursor) {
        int separator = cursor.indexOf('_');
        try {
            Instant dueAt = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, Math.max(0, separator))));
            return new Position(dueAt, cursor.substring(separator + 1));
        } catch (NumberFormatException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "cursor");
        }
    }
}
