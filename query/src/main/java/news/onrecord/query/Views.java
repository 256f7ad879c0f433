package news.onrecord.query;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import news.onrecord.visibility.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every answer and page reads: one read-only transaction with one snapshot, so that the rows and the position
 * they stand for agree, by one reader at one time.
 */
public final class Views {

    /**
     * What the answer stands for; and, for this transaction alone, that a question is planned once for each connection and
     * not each time it is asked (docs/decisions/planned-once.md).
     */
    private static final String NOW = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true), position, secret,
                greatest((select coalesce(max(position), -1) from view.visibility),
                    (select coalesce(max(position), -1) from view.removal),
                    (select coalesce(max(handed_over), -1) from view.receiver),
                    (select coalesce(max(position), -1) from view.taken_down)) as changed,
                greatest((select max(embargoed_until) from view.visibility where embargoed_until <= :now),
                    (select max(due) from view.confirmation where due <= :now)) as released
            from view.progress""";

    private final JdbcClient rows;
    private final TransactionTemplate snapshot;
    private final Arrival arrival;
    private final Readers readers;
    private final Clock clock;

    Views(DataSource dataSource, Arrival arrival, Readers readers, Clock clock) {
        this.rows = JdbcClient.create(dataSource);
        this.arrival = arrival;
        this.readers = readers;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** How far the views are. */
    static LongSupplier progress(JdbcClient rows) {
        return () ->
                rows.sql("select position from view.progress").query(Long.class).single();
    }

    /** Answers a question from the views as they stand now. */
    public <T> T read(Function<Standing, T> question) {
        return read(null, question);
    }

    /**
     * Answers a question from the views once they have come far enough.
     *
     * @param atLeast the position that they have to stand for; null for wherever they are
     */
    public <T> T read(@Nullable Long atLeast, Function<Standing, T> question) {
        if (atLeast != null) {
            arrival.await(atLeast);
        }
        // the template answers null only when the question does, and no question does
        return Objects.requireNonNull(snapshot.execute(transaction -> {
            var standing = standing(readers.current(), clock.instant());
            if (atLeast != null && standing.position() < atLeast) {
                throw Arrival.behind(atLeast, standing.position());
            }
            return question.apply(standing);
        }));
    }

    private Standing standing(Reader reader, Instant now) {
        return rows.sql(NOW)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var released = row.getObject("released", OffsetDateTime.class);
                    var rights = new Rights(
                            reader,
                            row.getLong("changed"),
                            released == null ? null : released.toInstant(),
                            row.getString("secret"));
                    return new Standing(rows, reader, now, row.getLong("position"), rights);
                })
                .single();
    }
}
