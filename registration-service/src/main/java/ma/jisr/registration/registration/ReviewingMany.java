package ma.jisr.registration.registration;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.jisr.registration.registration.BulkReview.Answer;
import ma.jisr.registration.registration.BulkReview.Item;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/**
 * Decides many reviews alike, each by itself: one that can't be decided keeps no other from it. The same decision again,
 * by the same person, answers as the first did.
 */
@Service
public class ReviewingMany {

    private final Registrations registrations;
    private final Reviewing reviewing;

    ReviewingMany(Registrations registrations, Reviewing reviewing) {
        this.registrations = registrations;
        this.reviewing = reviewing;
    }

    /** What would come of it; stores nothing. */
    public BulkReview preview(List<String> ids, Review.Outcome outcome, String reason, Reader reader) {
        return new BulkReview(ids.stream()
                .map(id -> seen(id, reader)
                        .map(found -> item(found, wouldBe(found, outcome, reason, reader)))
                        .orElseGet(() -> notYours(id)))
                .toList());
    }

    /** @param before told of each registration right before it is decided */
    public BulkReview decide(
            List<String> ids, Review.Outcome outcome, String reason, Reader reader, Consumer<String> before) {
        return new BulkReview(ids.stream()
                .map(id -> seen(id, reader)
                        .map(found -> decided(found, outcome, reason, reader, before))
                        .orElseGet(() -> notYours(id)))
                .toList());
    }

    private Item decided(
            Registration found, Review.Outcome outcome, String reason, Reader reader, Consumer<String> before) {
        if (isSame(found, outcome, reason, reader)) {
            return item(found, Answer.DECIDED);
        }
        if (!found.awaitsReview()) {
            return item(found, Answer.NOT_UNDER_REVIEW);
        }
        before.accept(found.id());
        try {
            reviewing.review(found.id(), outcome, reason, reader);
            return item(found, Answer.DECIDED);
        } catch (Problem e) {
            if (e.slug().equals("not-under-review")) {
                return item(found, Answer.NOT_UNDER_REVIEW); // Somebody else was first.
            }
            throw e;
        }
    }

    private static Answer wouldBe(Registration found, Review.Outcome outcome, String reason, Reader reader) {
        if (isSame(found, outcome, reason, reader)) {
            return Answer.DECIDED;
        }
        return found.awaitsReview() ? Answer.WOULD_DECIDE : Answer.NOT_UNDER_REVIEW;
    }

    private static boolean isSame(Registration found, Review.Outcome outcome, String reason, Reader reader) {
        Review review = found.progress().review();
        return review != null
                && review.outcome() == outcome
                && review.reason().equals(reason)
                && review.decidedBy().equals(reader.account());
    }

    private Optional<Registration> seen(String id, Reader reader) {
        return registrations
                .find(id)
                .map(Versioned::state)
                .filter(reader::mayRead)
                .filter(found -> !reader.owns(found));
    }

    private static Item item(Registration found, Answer answer) {
        return new Item(found.id(), answer, found.draft().programme(), found.province());
    }

    private static Item notYours(String id) {
        return new Item(id, Answer.NOT_YOURS, null, null);
    }
}
