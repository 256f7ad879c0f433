package news.onrecord.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the readers of this process that the ledger has grown, whichever process wrote it: one connection that LISTENs.
 * A notice carries no content, so a doubled one does no harm; a lost connection is opened again, and every reader is
 * woken then and every few seconds besides, because a notice may have been missed.
 */
public final class LedgerSignal implements AutoCloseable {

    /** The channel that the append notifies. */
    public static final String CHANNEL = "onrecord_ledger";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSignal.class);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(5);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final Duration lookRound;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    /** Who wants to know. */
    public interface Listener {
        /** Something may have been committed; called on the signal's thread, so it must return at once. */
        void committed();
    }

    /** Looks round every five seconds. */
    public LedgerSignal(DataSource dataSource) {
        this(dataSource, LOOK_ROUND);
    }

    /**
     * @param lookRound how often readers are woken without a notice
     */
    public LedgerSignal(DataSource dataSource, Duration lookRound) {
        this.dataSource = dataSource;
        this.lookRound = lookRound;
        this.thread = Thread.ofPlatform().daemon().name("ledger-signal").start(this::listen);
    }

    /** From now on this one is told. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    /** From now on this one is not told any more. */
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    private void listen() {
        boolean connectedBefore = true;
        while (!closed) {
            try (var connection = dataSource.getConnection()) {
                connectedBefore = true;
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (!closed && connectedBefore) {
                    LOG.warn("The ledger's signal lost its connection and opens another: {}", lost.getMessage());
                    connectedBefore = false;
                }
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        var notices = connection.unwrap(PGConnection.class);
        tell();
        while (!closed) {
            notices.getNotifications(Math.toIntExact(lookRound.toMillis()));
            tell();
        }
    }

    /** Wakes every reader: whoever commits in this process says so itself, sooner than the notice comes round. */
    public void tell() {
        for (var listener : listeners) {
            try {
                listener.committed();
            } catch (RuntimeException failed) {
                LOG.warn("A reader of the ledger failed to wake", failed);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECT);
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
