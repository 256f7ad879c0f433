package news.onrecord.query.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import news.onrecord.Refusal;
import news.onrecord.Refused;

/**
 * The columns that repeat what an event's parts say, for the database to search by. The log does not commit to them, and
 * views and aggregates find events by them: so whoever checks the events has to hear where the two differ. The parts
 * begin with these values, always in the same form (docs/format.md), so the bytes are compared and nothing is parsed.
 */
record Columns(
        long position, String eventId, String recordedAt, String stream, long sequence, String type, int revision) {

    /** What {@link #of} reads. */
    static final String SELECTED = "event_id, stream, sequence, type, revision,"
            + " to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as recorded";

    static Columns of(ResultSet row) throws SQLException {
        return new Columns(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("recorded"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getInt("revision"));
    }

    /**
     * Compares them with the parts.
     *
     * @throws Refused LOG_DAMAGED when they differ
     */
    void check(byte[] metadata, byte[] facts) {
        follow(metadata, 0, "event_id", "{\"eventId\":\"" + eventId + "\"");
        int at = follow(facts, 0, "recorded_at", "{\"recordedAt\":\"" + recordedAt + "\"");
        at = follow(facts, at, "stream", ",\"stream\":\"" + stream + "\"");
        at = follow(facts, at, "sequence", ",\"sequence\":" + sequence);
        at = follow(facts, at, "type", ",\"type\":\"" + type + "\"");
        follow(facts, at, "revision", ",\"revision\":" + revision + ",");
    }

    private int follow(byte[] part, int at, String column, String repeated) {
        byte[] expected = repeated.getBytes(UTF_8);
        int end = Math.min(part.length, at + expected.length);
        if (!Arrays.equals(part, at, end, expected, 0, expected.length)) {
            throw new Refused(
                    Refusal.LOG_DAMAGED,
                    "The database was tampered with or is broken: the column " + column + " at position " + position
                            + " does not repeat what the event's parts say.");
        }
        return end;
    }
}
