package news.onrecord.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Where and when the ledger took an event.
 *
 * @param position the event's place
 * @param recordedAt the ledger's own time for it
 */
public record Moment(long position, Instant recordedAt) {

    /** The time as JDBC takes it. */
    public OffsetDateTime time() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}
