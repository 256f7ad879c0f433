package news.onrecord.query;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The views as they stood at one position: every row is read through {@code view.held(from, until, :at)}, from one
 * snapshot of the database.
 *
 * @param position what the answer stands for
 */
public record Standing(JdbcClient rows, long position) {

    /** Asks for rows; {@code :at} is this position. */
    public StatementSpec ask(String sql) {
        return rows.sql(sql).param("at", position);
    }

    /** The same views as of an earlier position. */
    public Standing at(long earlier) {
        return new Standing(rows, earlier);
    }
}
