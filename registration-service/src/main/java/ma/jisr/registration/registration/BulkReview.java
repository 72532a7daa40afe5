package ma.jisr.registration.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes, or came, of one decision on many registrations, in the order in which they were named. */
public record BulkReview(List<Item> items) {

    public BulkReview {
        items = List.copyOf(items);
    }

    /** @param programme null, as the province, if she may not see it */
    public record Item(
            String registration,
            Answer answer,
            @Nullable String programme,
            @Nullable String province) {}

    /** What comes of one of them. */
    public enum Answer {
        /** In a preview: it would be decided. */
        WOULD_DECIDE,
        DECIDED,
        /** It doesn't wait for a review, or no longer. */
        NOT_UNDER_REVIEW,
        /** There is none, or not one of her provinces. */
        NOT_YOURS
    }
}
