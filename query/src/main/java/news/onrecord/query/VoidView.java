package news.onrecord.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That something was recorded in error, or taken back, and why.
 *
 * @param reason null when erased
 * @param position the event's place in the ledger
 */
public record VoidView(@Nullable String reason, long position, Instant recordedAt) {

    /** Out of a row that may have none. */
    public static @Nullable VoidView of(ResultSet row) throws SQLException {
        var recorded = row.getObject("void_recorded_at", OffsetDateTime.class);
        return recorded == null
                ? null
                : new VoidView(row.getString("void_reason"), row.getLong("void_position"), recorded.toInstant());
    }
}
