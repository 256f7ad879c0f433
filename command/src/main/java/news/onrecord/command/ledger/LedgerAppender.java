package news.onrecord.command.ledger;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.log.Leaf;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Puts events on record: all of one command's or none, in one transaction that holds the head row's lock, so that
 * positions are dense and final and {@code recordedAt} never decreases. When {@link #append} returns, the events are on
 * disk; when it refuses, nothing was recorded; a crash in between leaves either.
 */
final class LedgerAppender {

    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final EventCodec codec;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LedgerAppender(DataSource dataSource, EventCodec codec, Clock clock) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * Records the events in their order and answers the position of the last.
     *
     * @throws ConcurrencyException when a stream has grown since the events were decided
     * @throws Refused LEDGER_UNAVAILABLE when nothing was recorded, OUTCOME_UNKNOWN when that cannot be told
     */
    long append(List<? extends DomainEventMessage<?>> events) {
        var encoded = events.stream().map(this::encode).toList();
        boolean committing = false;
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var head = lockHead(connection);
                refuseLosers(connection, encoded);
                introduce(connection, encoded, head);
                long last = write(connection, encoded, head);
                committing = true;
                connection.commit();
                return last;
            } catch (SQLException | RuntimeException failed) {
                if (!committing) {
                    rollBack(connection, failed);
                }
                throw failed;
            }
        } catch (SQLException failed) {
            if (committing) {
                return settle(encoded, failed);
            }
            throw explained(failed);
        }
    }

    /** An outage is told as one; anything else that the database says no to is a fault of ours, and is told as that. */
    private static RuntimeException explained(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        boolean outage = failed instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals(LOCK_NOT_AVAILABLE);
        return outage
                ? new Refused(
                        Refusal.LEDGER_UNAVAILABLE,
                        "The ledger's database did not take the event; nothing was recorded. Try again.",
                        failed)
                : new IllegalStateException("the ledger's database refused the event", failed);
    }

    private record Encoded(
            UUID eventId,
            String stream,
            long sequence,
            @Nullable Id introduced,
            EventCodec.Parts parts,
            byte[] metadata) {}

    private Encoded encode(DomainEventMessage<?> event) {
        var eventId = UUID.fromString(event.getIdentifier());
        return new Encoded(
                eventId,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload() instanceof Introduces introducing ? introducing.introduces() : null,
                codec.encode(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getPayload()),
                codec.metadata(eventId, event.getMetaData()));
    }

    private record Head(long position, Instant recordedAt) {}

    private static Head lockHead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select position, recorded_at from ledger.head for update");
                var row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getTimestamp(2).toInstant());
        }
    }

    /** Leaves before positions are given, so that a lost race makes no gap. */
    private static void refuseLosers(Connection connection, List<Encoded> events) throws SQLException {
        var streams = events.stream().map(Encoded::stream).distinct().toArray(String[]::new);
        Map<String, Long> next = new HashMap<>();
        try (var statement = connection.prepareStatement(
                "select s.stream, coalesce((select max(e.sequence) + 1 from ledger.event e where e.stream = s.stream), 0)"
                        + " from unnest(?) s (stream)")) {
            statement.setArray(1, connection.createArrayOf("text", streams));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    next.put(row.getString(1), row.getLong(2));
                }
            }
        }
        for (var event : events) {
            long expected = Objects.requireNonNull(next.get(event.stream()));
            if (event.sequence() != expected) {
                throw new ConcurrencyException("stream " + event.stream() + " goes on at sequence " + expected
                        + ", not at " + event.sequence());
            }
            next.put(event.stream(), expected + 1);
        }
    }

    /** Sees to it that no id is brought twice; the head's lock keeps two writers from asking at once. */
    private static void introduce(Connection connection, List<Encoded> events, Head head) throws SQLException {
        try (var known = connection.prepareStatement("select from work.introduced where id = ?");
                var enter = connection.prepareStatement("insert into work.introduced (id, position) values (?, ?)")) {
            long position = head.position();
            for (var event : events) {
                position++;
                if (event.introduced() == null) {
                    continue;
                }
                var id = event.introduced().value();
                known.setString(1, id);
                try (var row = known.executeQuery()) {
                    if (row.next()) {
                        throw new Refused(
                                Refusal.ALREADY_RECORDED, id + " is on record already; nothing was recorded again.");
                    }
                }
                enter.setString(1, id);
                enter.setLong(2, position);
                enter.executeUpdate();
            }
        }
    }

    private long write(Connection connection, List<Encoded> events, Head head) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        long position = head.position();
        try (var event = connection.prepareStatement("insert into ledger.event (position, event_id, stream, sequence,"
                        + " type, revision, recorded_at, metadata_salt, metadata, facts_salt, facts, texts_salt, leaf,"
                        + " leaf_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var text = connection.prepareStatement(
                        "insert into ledger.text (position, number, salt, bytes, commitment) values (?, ?, ?, ?, ?)")) {
            for (var encoded : events) {
                position++;
                add(encoded, position, recordedAt, event, text);
            }
            event.executeBatch();
            text.executeBatch();
        }
        try (var advance = connection.prepareStatement("update ledger.head set position = ?, recorded_at = ?");
                var notify = connection.prepareStatement("select pg_notify(?, '')")) {
            advance.setLong(1, position);
            advance.setTimestamp(2, Timestamp.from(recordedAt));
            advance.executeUpdate();
            notify.setString(1, LedgerSignal.CHANNEL);
            notify.execute();
        }
        return position;
    }

    private void add(
            Encoded encoded, long position, Instant recordedAt, PreparedStatement event, PreparedStatement text)
            throws SQLException {
        byte[] facts = codec.facts(encoded.parts(), recordedAt);
        byte[] metadataSalt = salt();
        byte[] factsSalt = salt();
        byte[] textsSalt = salt();
        var commitments = new ByteArrayOutputStream();
        int number = 0;
        for (byte[] bytes : encoded.parts().texts()) {
            byte[] salt = salt();
            byte[] commitment = Leaf.commitment(salt, bytes);
            commitments.writeBytes(commitment);
            text.setLong(1, position);
            text.setInt(2, number++);
            text.setBytes(3, salt);
            text.setBytes(4, bytes);
            text.setBytes(5, commitment);
            text.addBatch();
        }
        byte[] leaf = Leaf.of(
                Leaf.commitment(metadataSalt, encoded.metadata()),
                Leaf.commitment(factsSalt, facts),
                Leaf.commitment(textsSalt, commitments.toByteArray()));
        event.setLong(1, position);
        event.setObject(2, encoded.eventId());
        event.setString(3, encoded.stream());
        event.setLong(4, encoded.sequence());
        event.setString(5, encoded.parts().type().name());
        event.setInt(6, encoded.parts().type().revision());
        event.setTimestamp(7, Timestamp.from(recordedAt));
        event.setBytes(8, metadataSalt);
        event.setBytes(9, encoded.metadata());
        event.setBytes(10, factsSalt);
        event.setBytes(11, facts);
        event.setBytes(12, textsSalt);
        event.setBytes(13, leaf);
        event.setBytes(14, Leaf.hash(leaf));
        event.addBatch();
    }

    private byte[] salt() {
        var salt = new byte[Leaf.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /**
     * The connection was lost in the commit. The events are looked for under the head's lock, because the lost backend
     * may still be committing; whoever holds the lock after it sees what it did.
     */
    private long settle(List<Encoded> events, SQLException lost) {
        long deadline = System.nanoTime() + SETTLING.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                lockHead(connection);
                long position = find(connection, events.getLast());
                connection.rollback();
                if (position >= 0) {
                    return position;
                }
                throw new Refused(
                        Refusal.LEDGER_UNAVAILABLE,
                        "The ledger's database was lost while it took the event; nothing was recorded. Try again.",
                        lost);
            } catch (SQLException stillAway) {
                lost.addSuppressed(stillAway);
            }
        }
        throw new Refused(
                Refusal.OUTCOME_UNKNOWN,
                "The ledger's database was lost while it took the event. Send the same request with the same id again:"
                        + " if it was recorded, it will not be recorded twice.",
                lost);
    }

    private static long find(Connection connection, Encoded event) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select position from ledger.event where stream = ? and sequence = ? and event_id = ?")) {
            statement.setString(1, event.stream());
            statement.setLong(2, event.sequence());
            statement.setObject(3, event.eventId());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }
}
