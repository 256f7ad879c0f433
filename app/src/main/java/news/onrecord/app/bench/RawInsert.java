package news.onrecord.app.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL does when each claim is one prepared INSERT of one row, committed by itself: the ledger's event row, made
 * beforehand, into a table with the ledger's columns and indexes, its position from a sequence. No text row, no order.
 */
final class RawInsert implements Contender {

    private final DataSource dataSource;
    private final Rows.Row[] rows = new Rows.Row[1024];

    RawInsert(DataSource dataSource) {
        this.dataSource = dataSource;
        JdbcClient.create(dataSource)
                .sql("create table raw_event (like ledger.event including all);"
                        + " create sequence raw_position minvalue 0;"
                        + " alter table raw_event alter position set default nextval('raw_position')")
                .update();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Rows.of(i, Instant.EPOCH);
        }
    }

    @Override
    public String name() {
        return "raw inserts";
    }

    @Override
    public void store(long number) {
        var row = rows[(int) (number % rows.length)];
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into raw_event (event_id, stream, sequence, type,"
                        + " revision, recorded_at, metadata_salt, metadata, facts_salt, facts, texts_salt, leaf,"
                        + " leaf_hash) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, row.eventId());
            insert.setString(2, row.stream());
            insert.setLong(3, number);
            insert.setString(4, row.type());
            insert.setTimestamp(5, Timestamp.from(row.recordedAt()));
            insert.setBytes(6, row.metadataSalt());
            insert.setBytes(7, row.metadata());
            insert.setBytes(8, row.factsSalt());
            insert.setBytes(9, row.facts());
            insert.setBytes(10, row.textsSalt());
            insert.setBytes(11, row.leaf());
            insert.setBytes(12, row.leafHash());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
