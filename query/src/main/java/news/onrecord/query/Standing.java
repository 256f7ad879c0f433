package news.onrecord.query;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import news.onrecord.visibility.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The views as they stood at one position, as far as whoever reads them may see today, from one snapshot of the database.
 * There is no other way to their rows.
 */
public final class Standing {

    private final JdbcClient rows;
    private final Reader reader;
    private final Instant now;
    private final long position;
    private final Rights rights;

    Standing(JdbcClient rows, Reader reader, Instant now, long position, Rights rights) {
        this.rows = rows;
        this.reader = reader;
        this.now = now;
        this.position = position;
        this.rights = rights;
    }

    /** What the answer stands for. */
    public long position() {
        return position;
    }

    /**
     * Asks for rows of {@code seen.}tables: those that stood at this position and that the reader may see.
     *
     * @throws IllegalArgumentException when the question goes past the reader
     */
    public StatementSpec ask(String question) {
        return asked(Seen.by(reader).in(question));
    }

    /**
     * The same, for a page of a list: {@code :rows} becomes a number in words, because the plan is made without knowing any
     * parameter, and would be one for a tenth of everything (docs/decisions/planned-once.md).
     */
    public StatementSpec ask(String question, int rows) {
        return asked(Seen.by(reader).in(question).replace(":rows", String.valueOf(rows)));
    }

    private StatementSpec asked(String composed) {
        return rows.sql(composed)
                .param("at", position)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("case", reader.caseIds().toArray(String[]::new))
                .param("answersFor", reader.answersFor(), Types.VARCHAR);
    }

    /** Whether the reader sees everything. */
    public boolean isDesk() {
        return reader.isDesk();
    }

    /**
     * The version that a stream had, as far as the views are. It counts what is hidden, too, so it is told to those alone who
     * see everything; others hear null.
     */
    @Nullable
    Long streamVersion(String stream) {
        return isDesk()
                ? rows.sql("select sequence from ledger.event where stream = ? and position <= ?"
                                + " order by sequence desc limit 1")
                        .params(stream, position)
                        .query(Long.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    /** The same views as of an earlier position. */
    public Standing at(long earlier) {
        return new Standing(rows, reader, now, earlier, rights);
    }

    /** What the answer depends on besides its position. */
    Rights rights() {
        return rights;
    }
}
