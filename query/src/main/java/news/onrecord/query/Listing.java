package news.onrecord.query;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param position what the list stands for
 * @param next the cursor of the next page; null when this is the last
 */
public record Listing<T>(
        long position, List<T> items, @Nullable String next) {

    /** A page from rows of which one more than the limit was asked for, to see whether there is a next page. */
    public static <T> Listing<T> of(Search search, long position, List<T> rows, ToLongFunction<T> place) {
        if (rows.size() <= search.limit()) {
            return new Listing<>(position, rows, null);
        }
        var items = List.copyOf(rows.subList(0, search.limit()));
        return new Listing<>(position, items, search.cursorAfter(position, place.applyAsLong(items.getLast())));
    }
}
