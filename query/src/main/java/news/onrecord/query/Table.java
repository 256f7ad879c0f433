package news.onrecord.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table of the views, how a row of it is opened, and how it is written over when its event's words were erased.
 *
 * @param again the same as the opening, but for a row that is there: then its columns say what the event says now
 */
public record Table(String opening, String again, int columns) {

    /** What holds today whatever moment is asked about: later events change it in place, and it is not written over. */
    private static final Set<String> TODAY = Set.of("visibility", "embargoed_until", "removed", "owner_id");

    /**
     * A table and the columns that a projection fills; {@code held_from} comes by itself.
     *
     * <p>A row that is there already stops the views: rows and token are written in one transaction, so no event is
     * ever projected twice, and two things of one name would be shown as one.
     */
    public static Table of(String name, String... columns) {
        var opening = "insert into view." + name + " (" + String.join(", ", columns) + ", held_from) values ("
                + String.join(", ", Collections.nCopies(columns.length + 1, "?")) + ")";
        var now = Arrays.stream(columns)
                .filter(column -> !TODAY.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return new Table(
                opening, opening + " on conflict on constraint " + name + "_pkey do update set " + now, columns.length);
    }
}
