package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.registration.registration.BulkReview;
import ma.jisr.registration.registration.BulkReview.Answer;
import ma.jisr.registration.registration.BulkReview.Item;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.registration.Reader;
import ma.jisr.registration.registration.Review;
import ma.jisr.registration.registration.ReviewingMany;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One decision on many registrations, seen before it is made. */
@RestController
class ReviewsController {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ID = 64;

    private final ReviewingMany reviewing;
    private final Audit audit;

    ReviewsController(ReviewingMany reviewing, Audit audit) {
        this.reviewing = reviewing;
        this.audit = audit;
    }

    /**
     * Each is decided by itself. The same request again answers as the first, with or without a key.
     *
     * @param preview whether only to show what would come of it
     */
    @PostMapping("/api/v1/reviews")
    ReviewsView review(
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReviewsBody body,
            @Parameter(hidden = true) Caller caller) {
        IdempotencyKey.of(key);
        Findings findings = new Findings();
        List<String> ids = ids(body.registrations(), findings);
        String reason = Texts.lines(body.reason(), LONGEST_REASON, "/reason", findings);
        findings.addIf(body.reason() == null || body.reason().isBlank(), "/reason", "required");
        findings.addIf(body.outcome() == null, "/outcome", "required");
        findings.refuse();
        if (reason == null || body.outcome() == null) {
            throw new IllegalStateException("A missing field was found");
        }
        Reader reader = Readers.of(caller);
        return ReviewsView.of(
                preview
                        ? reviewing.preview(ids, body.outcome(), reason, reader)
                        : reviewing.decide(
                                ids,
                                body.outcome(),
                                reason,
                                reader,
                                id -> audit.record(caller, "review", id, null, null)));
    }

    private static List<String> ids(@Nullable List<@Nullable String> named, Findings findings) {
        if (named == null || named.isEmpty()) {
            findings.addIf(true, "/registrations", "required");
            return List.of();
        }
        findings.addIf(named.size() > MOST, "/registrations", "too-many-registrations");
        for (int i = 0; i < Math.min(named.size(), MOST); i++) {
            String id = named.get(i);
            findings.addIf(id == null || id.isBlank() || id.length() > LONGEST_ID, "/registrations/" + i, "format");
        }
        return named.stream().map(String::valueOf).distinct().toList();
    }

    /** What the reviewer saw of all of them, and why it does or doesn't do. */
    record ReviewsBody(
            @Nullable List<@Nullable String> registrations,
            Review.@Nullable Outcome outcome,
            @Nullable String reason) {}

    /** For each registration what comes of it, and how many come to what: in all, by programme, by province. */
    record ReviewsView(
            List<Item> items,
            Map<Answer, Long> counts,
            Map<String, Map<Answer, Long>> programmes,
            Map<String, Map<Answer, Long>> provinces) {

        static ReviewsView of(BulkReview review) {
            List<Item> items = review.items();
            return new ReviewsView(
                    items,
                    items.stream().collect(Collectors.groupingBy(Item::answer, TreeMap::new, Collectors.counting())),
                    by(Item::programme, items),
                    by(Item::province, items));
        }

        private static Map<String, Map<Answer, Long>> by(Function<Item, @Nullable String> name, List<Item> items) {
            return items.stream()
                    .filter(item -> name.apply(item) != null)
                    .collect(Collectors.groupingBy(
                            name,
                            TreeMap::new,
                            Collectors.groupingBy(Item::answer, TreeMap::new, Collectors.counting())));
        }
    }
}
