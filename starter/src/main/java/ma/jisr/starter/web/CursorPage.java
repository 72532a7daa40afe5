package ma.jisr.starter.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    /** How many to fetch for a page: the limit asked for, within bounds, and one more to know whether there is a next. */
    public static int fetch(@Nullable Integer limit) {
        return limit(limit) + 1;
    }

    /**
     * Makes a page of what was fetched with {@link #fetch}.
     *
     * @param cursor the cursor that continues after an item
     */
    public static <T> CursorPage<T> of(List<T> fetched, @Nullable Integer limit, Function<T, String> cursor) {
        int size = limit(limit);
        if (fetched.size() <= size) {
            return new CursorPage<>(fetched, null);
        }
        List<T> items = fetched.subList(0, size);
        return new CursorPage<>(items, cursor.apply(items.getLast()));
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, LARGEST_LIMIT);
    }
}
