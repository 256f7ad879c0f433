package news.onrecord.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;

/**
 * Finds out what became of a batch whose connection was lost on the way. Its events are looked for under the head's lock,
 * because the lost session may still be committing: whoever holds the lock after it sees what it did. What is not found
 * may still come as long as the server has the lost session, because the network may bring our call late; only when the
 * session has ended is it certain. If it does not end, or the database stays away, nobody knows, and that is what the
 * senders are told.
 */
final class Settlement {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private final DataSource dataSource;

    Settlement(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Answers every entry.
     *
     * @param session the process number of the server's session that was lost
     */
    void settle(List<Entry> batch, int session, SQLException lost) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = dataSource.getConnection()) {
                // asked first: a session that is gone by then has done all that it ever will
                boolean over = hasEnded(connection, session);
                var positions = positions(connection, batch);
                if (over || positions.size() == batch.size()) {
                    answer(batch, positions, lost);
                    return;
                }
            } catch (SQLException stillAway) {
                lost.addSuppressed(stillAway);
            }
            pause();
        }
        var unknown = new Refused(
                Refusal.OUTCOME_UNKNOWN,
                "The ledger's database was lost while it took the event. Send the same request with the same id again:"
                        + " if it was recorded, it will not be recorded twice.",
                lost);
        batch.forEach(entry -> entry.failed(unknown));
    }

    private static void answer(List<Entry> batch, Map<UUID, Long> positions, SQLException lost) {
        var unavailable = new Refused(
                Refusal.LEDGER_UNAVAILABLE,
                "The ledger's database was lost while it took the event; nothing was recorded. Try again.",
                lost);
        for (Entry entry : batch) {
            Long position = positions.get(entry.last().eventId());
            if (position == null) {
                entry.failed(unavailable);
            } else {
                entry.recorded(position);
            }
        }
    }

    private static boolean hasEnded(Connection connection, int session) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select not exists (select from pg_stat_activity where pid = ? and pid <> pg_backend_pid())")) {
            statement.setInt(1, session);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The positions of those entries' last events that are on record, by event id. */
    private static Map<UUID, Long> positions(Connection connection, List<Entry> batch) throws SQLException {
        Map<UUID, Long> positions = new HashMap<>();
        connection.setAutoCommit(false); // until the pool has it back
        try (var statement = connection.prepareStatement("select e.event_id, e.position from"
                + " unnest(?, ?) as s (stream, sequence) join ledger.event e"
                + " on e.stream = s.stream and e.sequence = s.sequence")) {
            Head.lock(connection);
            var last = batch.stream().map(Entry::last).toList();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", last.stream().map(Draft::stream).toArray(String[]::new)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", last.stream().map(Draft::sequence).toArray(Long[]::new)));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        connection.rollback();
        return positions;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
