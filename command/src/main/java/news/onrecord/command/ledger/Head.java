package news.onrecord.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The ledger's end: the last position given and the latest time.
 *
 * @param position -1 while the ledger is empty
 */
record Head(long position, Instant recordedAt) {

    /** Waits for its lock and keeps it until the connection's transaction ends; nobody appends meanwhile. */
    static Head lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select position, recorded_at from ledger.head for update");
                var row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getTimestamp(2).toInstant());
        }
    }
}
