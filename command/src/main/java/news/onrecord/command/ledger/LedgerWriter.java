package news.onrecord.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.EventCodec;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.PGConnection;

/**
 * Writes one batch after another to the database and answers every entry of each. A batch is one transaction: after a
 * crash all of it is there, or none.
 */
final class LedgerWriter {

    /** An entry that has waited so long gets a new time: what is recorded "at" a moment must be visible soon after it. */
    private static final Duration STALE = Duration.ofMillis(20);

    /** No session of the server's: nothing has been sent. */
    private static final int NONE = -1;

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::recordedAt);

    private final DataSource dataSource;
    private final EventCodec codec;
    private final Clock clock;
    private final Runnable committed;
    private final Settlement settlement;

    /** The latest time that this node knows to be on record; another node may have recorded a later one since. */
    private Instant floor = Instant.EPOCH;

    LedgerWriter(DataSource dataSource, EventCodec codec, Clock clock, Runnable committed) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.clock = clock;
        this.committed = committed;
        this.settlement = new Settlement(dataSource);
    }

    /** Records the batch; whatever happens, every entry is answered. */
    void record(List<Entry> batch) {
        int session = NONE;
        var left = batch;
        try (var connection = dataSource.getConnection()) {
            session = connection.unwrap(PGConnection.class).getBackendPID();
            while (!left.isEmpty()) {
                var ordered = inOrder(left, floor);
                left = ordered;
                var outcome = new AppendCall(ordered).on(connection);
                if (outcome.headTime() != null) {
                    holdHead(connection);
                } else {
                    left = answer(connection, ordered, outcome);
                }
            }
        } catch (SQLException failed) {
            fail(left, session, failed);
        }
    }

    /** Times never decrease: within the batch, and after those of the ledger so far. */
    private List<Entry> inOrder(List<Entry> batch, Instant notBefore) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var time = now.isBefore(notBefore) ? notBefore : now;
        var fresh = now.minus(STALE);
        for (Entry entry : batch) {
            if (entry.recordedAt().isBefore(fresh) || entry.recordedAt().isBefore(notBefore)) {
                entry.seal(time, codec);
            }
        }
        var ordered = new ArrayList<>(batch);
        ordered.sort(BY_TIME);
        return ordered;
    }

    /**
     * The head's time is later than the batch's: another node's clock is ahead, or an entry came while the last batch was
     * on its way. Now the head is held still first, so that this cannot happen twice.
     */
    private void holdHead(Connection connection) throws SQLException {
        connection.setAutoCommit(false); // until the pool has it back, which rolls back what was not committed
        floor = Head.lock(connection).recordedAt();
    }

    /** Tells what became of the batch, and returns who is to be sent again because of others' losses. */
    private List<Entry> answer(Connection connection, List<Entry> batch, AppendCall.Outcome outcome)
            throws SQLException {
        if (outcome.before() == null) {
            return refuseLosers(connection, batch, outcome);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        committed.run();
        floor = batch.getLast().recordedAt();
        long position = outcome.before();
        for (Entry entry : batch) {
            position += entry.sealed().size();
            entry.recorded(position);
        }
        return List.of();
    }

    private static List<Entry> refuseLosers(Connection connection, List<Entry> batch, AppendCall.Outcome outcome)
            throws SQLException {
        List<Entry> left = new ArrayList<>();
        for (int number = 0; number < batch.size(); number++) {
            var entry = batch.get(number);
            if (outcome.losers().contains(number)) {
                entry.failed(new ConcurrencyException("a stream has grown since this was decided: "
                        + entry.streams().keySet()));
            } else if (outcome.repeats().contains(number)) {
                entry.failed(KeptAnswers.used());
            } else if (outcome.doubles().contains(number)) {
                entry.failed(Doubles.refused(connection, entry));
            } else {
                left.add(entry);
            }
        }
        return left;
    }

    private void fail(List<Entry> batch, int session, SQLException failed) {
        boolean sent = session != NONE;
        if (sent && isLost(failed)) {
            settlement.settle(batch, session, failed);
        } else if (sent && !isOutage(failed) && batch.size() > 1) {
            // One of them is something the database cannot take; its neighbours shall not pay for it.
            batch.forEach(entry -> record(List.of(entry)));
        } else {
            var reason = isOutage(failed) ? unavailable(failed) : refusedByDatabase(failed);
            batch.forEach(entry -> entry.failed(reason));
        }
    }

    /** The session ended before the database said what became of the batch. */
    private static boolean isLost(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("25P");
    }

    /** An outage is told as one; anything else that the database says no to is a fault of ours, and is told as that. */
    private static boolean isOutage(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return failed instanceof SQLTransientConnectionException
                || isLost(failed)
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55P03"); // somebody held the head's lock for too long
    }

    private static Refused unavailable(SQLException failed) {
        return new Refused(
                Refusal.LEDGER_UNAVAILABLE,
                "The ledger's database did not take the event; nothing was recorded. Try again.",
                failed);
    }

    private static RuntimeException refusedByDatabase(SQLException failed) {
        return new IllegalStateException("the ledger's database refused the event", failed);
    }
}
