package news.onrecord.command.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers of requests that came under a key, for those who send one again. {@code ledger.append} writes them; here they
 * are read, and thrown away when they are old, by every process that records. Nothing else depends on them.
 */
public final class KeptAnswers implements AutoCloseable {

    /** For so long a key stands for its request, and some time longer. */
    static final Duration LIFETIME = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final int AT_ONCE = 10_000;

    private final JdbcClient sql;
    private final ScheduledExecutorService cleaner;

    /** Cleans up every hour from then on. */
    public KeptAnswers(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.cleaner = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kept-answers").factory());
        var _ = cleaner.scheduleWithFixedDelay(this::cleanUp, 1, 60, TimeUnit.MINUTES);
    }

    private record Row(Optional<String> request, Kept kept) {}

    /**
     * What the request was answered, if it was recorded before.
     *
     * @throws Refused IDEMPOTENCY_KEY_REUSED when the key stands for another request
     */
    public Optional<Kept> find(Once once) {
        return sql.sql("select request, id, location, position, stream_version from work.idempotency"
                        + " where caller = ? and key = ?")
                .params(once.caller(), once.key())
                .query((row, _) -> new Row(
                        Optional.ofNullable(row.getString(1)),
                        new Kept(once, row.getString(2), row.getString(3), row.getLong(4), row.getLong(5))))
                .optional()
                .map(row -> same(once, row));
    }

    private static Kept same(Once once, Row row) {
        if (row.request().filter(request -> !request.equals(once.request())).isPresent()) {
            throw used();
        }
        return row.kept();
    }

    /** Says no to another request under a key that is used. */
    static Refused used() {
        return new Refused(
                Refusal.IDEMPOTENCY_KEY_REUSED,
                "You have sent another request under this Idempotency-Key. Give each request a key of its own.");
    }

    private void cleanUp() {
        try {
            while (removeOld() == AT_ONCE) {
                LOG.debug("more answers than {} were old", AT_ONCE);
            }
        } catch (DataAccessException away) {
            LOG.warn("Answers that are older than {} days stay for another hour: {}", LIFETIME.toDays(), away.toString());
        }
    }

    /** Throws away so many at the most, and says how many. */
    public int removeOld() {
        return sql.sql("delete from work.idempotency where ctid = any (array(select ctid from work.idempotency"
                        + " where recorded_at < now() - ? * interval '1 second' limit ?))")
                .params(LIFETIME.toSeconds(), AT_ONCE)
                .update();
    }

    @Override
    public void close() {
        cleaner.shutdownNow();
    }
}
