package news.onrecord.query;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list: which words, how many items, and where to go on.
 *
 * @param list the list's name
 * @param q words to look for, in any case; empty for everything
 * @param limit how many items at the most
 * @param cursor where the reader was; null at the beginning
 */
public record Search(
        String list, String q, int limit, @Nullable Cursor cursor) {

    /** Everything of a list, from its beginning. */
    public static Search all(String list, int limit) {
        return new Search(list, "", limit, null);
    }

    /** The place after which items are wanted; places begin at 0. */
    public long after() {
        return cursor == null ? -1 : cursor.after();
    }

    /** Whether this is the first page. */
    public boolean beginning() {
        return cursor == null;
    }

    /** The pattern for ILIKE: what the reader typed stands for itself. */
    public String pattern() {
        return "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** One item more than is shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** Later pages of a list show the moment of its first page. */
    public Standing pinned(Standing now) {
        return cursor == null ? now : now.at(cursor.at());
    }

    /** How far the views have to be for this page: as far as is asked, and as far as they were for the first page. */
    public @Nullable Long needs(@Nullable Long atLeast) {
        if (cursor == null) {
            return atLeast;
        }
        return atLeast == null ? cursor.at() : Math.max(atLeast, cursor.at());
    }

    String cursorAfter(long position, long place) {
        return new Cursor(list, q, position, place).written();
    }
}
