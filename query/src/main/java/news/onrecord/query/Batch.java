package news.onrecord.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one batch of events, gathered while its events are projected and written together, in the transaction
 * that moves the token and the views' position. A crash leaves either all of it or nothing.
 */
public final class Batch {

    private final Map<String, List<Object[]>> opened = new LinkedHashMap<>();
    private final Map<String, List<@Nullable Object[]>> changed = new LinkedHashMap<>();
    private @Nullable Moment latest;

    /** Opens a row that holds from this moment on; the values are in the order of the table's columns. */
    public void open(Table table, Moment moment, @Nullable Object... values) {
        if (values.length != table.columns()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + table.columns() + " columns: " + table.opening());
        }
        var row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = moment.position();
        opened.computeIfAbsent(table.opening(), sql -> new ArrayList<>()).add(row);
    }

    /**
     * Closes rows. All closing is done after all opening, so that a row may be opened and closed in one batch: the
     * statement names exactly the row it closes.
     */
    public void close(String sql, Object... values) {
        change(sql, values);
    }

    /**
     * Changes what is not bound to a moment in rows that are there; done with the closing. One statement is done for all of its
     * events, in their order, before the next statement is: those that touch the same rows in turn have to be one.
     */
    public void change(String sql, @Nullable Object... values) {
        changed.computeIfAbsent(sql, key -> new ArrayList<>()).add(values);
    }

    /** Remembers how far the batch has come. */
    public void reach(Moment moment) {
        latest = moment;
    }

    /** Writes everything, within the caller's transaction; answers the position that the views then stand for. */
    public long write(JdbcTemplate rows) {
        opened.forEach(rows::batchUpdate);
        changed.forEach(rows::batchUpdate);
        if (latest == null) {
            throw new IllegalStateException("a batch without events");
        }
        rows.update("update view.progress set position = ?, recorded_at = ?", latest.position(), latest.time());
        return latest.position();
    }
}
