package news.onrecord.command.log;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may publish: one node at a time, by the database's clock. Each holder has a term of its own, and the database
 * refuses a checkpoint of any but the present term, so a holder that slept while another took over cannot publish. For
 * one thread; a crash leaves a lease that runs out by itself.
 */
final class Lease {

    private static final Duration LASTS = Duration.ofSeconds(3);
    private static final Duration RENEWED = Duration.ofSeconds(1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final String holder;
    private long term;
    private long renewedAt;

    /**
     * @param holder how the row names this node, for whoever looks
     */
    Lease(DataSource dataSource, String holder) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.holder = holder;
    }

    /** Takes, keeps or renews the lease; answers whether it is held now. */
    boolean hold() {
        boolean fresh = System.nanoTime() - renewedAt < RENEWED.toNanos();
        if (term > 0 && (fresh || renew())) {
            return true;
        }
        return take();
    }

    /** The term under which it is held; 0 when it is not. */
    long term() {
        return term;
    }

    private boolean take() {
        renewedAt = System.nanoTime();
        Optional<Long> taken = sql.sql(
                        "update work.log_lease set term = term + 1, holder = ?, expires_at ="
                                + " clock_timestamp() + make_interval(secs => ?) where expires_at < clock_timestamp() returning term")
                .params(holder, LASTS.toSeconds())
                .query(Long.class)
                .optional();
        term = taken.orElse(0L);
        return taken.isPresent();
    }

    /** A renewal that a crash of the database forgets only makes the lease end sooner, so nobody waits for the disk. */
    private boolean renew() {
        renewedAt = System.nanoTime();
        boolean renewed = Boolean.TRUE.equals(transaction.execute(status -> {
            sql.sql("set local synchronous_commit = off").update();
            return sql.sql("update work.log_lease set expires_at = clock_timestamp() + make_interval(secs => ?)"
                                    + " where term = ?")
                            .params(LASTS.toSeconds(), term)
                            .update()
                    == 1;
        }));
        if (!renewed) {
            term = 0;
        }
        return renewed;
    }

    /** Lets the next one take over at once. */
    void release() {
        if (term > 0) {
            sql.sql("update work.log_lease set expires_at = 'epoch' where term = ?")
                    .param(term)
                    .update();
            term = 0;
        }
    }
}
