package news.onrecord.query;

import java.util.Collections;

/** One table of the views, and how a row of it is opened. */
public record Table(String opening, int columns) {

    /**
     * A table and the columns that a projection fills; {@code held_from} comes by itself.
     *
     * <p>A row that is there already stops the views: rows and token are written in one transaction, so no event is
     * ever projected twice, and two things of one name would be shown as one.
     */
    public static Table of(String name, String... columns) {
        return new Table(
                "insert into view." + name + " (" + String.join(", ", columns) + ", held_from) values ("
                        + String.join(", ", Collections.nCopies(columns.length + 1, "?")) + ")",
                columns.length);
    }
}
