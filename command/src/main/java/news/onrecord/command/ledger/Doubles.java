package news.onrecord.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;

/** Says no to who brings what is on record already: an id, or something that another thing has reserved. */
final class Doubles {

    private Doubles() {}

    static Refused refused(Connection connection, Entry entry) throws SQLException {
        for (var sealed : entry.sealed()) {
            var reservation = sealed.draft().reservation();
            if (reservation != null) {
                var holder = holder(connection, String.valueOf(sealed.draft().introduced()));
                if (holder != null) {
                    return reservation.refused(holder);
                }
            }
        }
        return new Refused(
                Refusal.ALREADY_RECORDED,
                String.join(", ", entry.introduced()) + " is on record already; nothing was recorded again.");
    }

    /** The stream of the event that has it; what is on record stays there, so this cannot go stale. */
    private static @Nullable String holder(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement("select event.stream from work.introduced known"
                + " join ledger.event event on event.position = known.position where known.id = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
