package news.onrecord.query;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every answer and page reads: one read-only transaction with one snapshot, so that the rows and the position
 * they stand for agree.
 */
public final class Views {

    private final JdbcClient rows;
    private final TransactionTemplate snapshot;
    private final Arrival arrival;

    Views(DataSource dataSource, Arrival arrival) {
        this.rows = JdbcClient.create(dataSource);
        this.arrival = arrival;
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
            var position = progress(rows).getAsLong();
            if (atLeast != null && position < atLeast) {
                throw Arrival.behind(atLeast, position);
            }
            return question.apply(new Standing(rows, position));
        }));
    }
}
