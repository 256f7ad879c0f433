package news.onrecord.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bulk limit: sealed rows by COPY into tables with the ledger's columns and indexes, thousands a transaction. */
final class BulkCopy {

    private static final int ROWS = 20_000;
    private static final int A_TRANSACTION = 5_000;
    private static final HexFormat HEX = HexFormat.of();

    private final DataSource dataSource;
    private final Rows.Row[] rows;
    private long position;

    BulkCopy(DataSource dataSource) {
        this.dataSource = dataSource;
        JdbcClient.create(dataSource)
                .sql("create table bulk_event (like ledger.event including all);"
                        + " create table bulk_text (like ledger.text including all)")
                .update();
        rows = IntStream.range(0, ROWS).mapToObj(i -> Rows.of(i, Instant.EPOCH)).toArray(Rows.Row[]::new);
    }

    /** Stores so many claims and answers how many that is a second. */
    double perSecond() throws SQLException, IOException {
        var events = new byte[ROWS / A_TRANSACTION][];
        var texts = new byte[ROWS / A_TRANSACTION][];
        for (int batch = 0; batch < events.length; batch++) {
            encode(batch, events, texts);
        }
        long start = System.nanoTime();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int batch = 0; batch < events.length; batch++) {
                copy(connection, "bulk_event", events[batch]);
                copy(connection, "bulk_text", texts[batch]);
                connection.commit();
            }
        }
        return ROWS / ((System.nanoTime() - start) / 1e9);
    }

    private static void copy(Connection connection, String table, byte[] lines) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        copy.writeToCopy(lines, 0, lines.length);
        copy.endCopy();
    }

    private void encode(int batch, byte[][] events, byte[][] texts) {
        var event = new StringBuilder();
        var text = new StringBuilder();
        for (int i = batch * A_TRANSACTION; i < (batch + 1) * A_TRANSACTION; i++) {
            var row = rows[i];
            long at = position++;
            event.append(at).append('\t').append(row.eventId()).append('\t').append(row.stream());
            event.append('\t')
                    .append(at)
                    .append('\t')
                    .append(row.type())
                    .append("\t1\t")
                    .append(row.recordedAt());
            for (byte[] bytes : new byte[][] {
                row.metadataSalt(),
                row.metadata(),
                row.factsSalt(),
                row.facts(),
                row.textsSalt(),
                row.leaf(),
                row.leafHash()
            }) {
                bytes(event, bytes);
            }
            event.append('\n');
            text.append(at).append("\t0");
            bytes(text, row.textSalt());
            bytes(text, row.text());
            bytes(text, row.commitment());
            text.append('\n');
        }
        events[batch] = event.toString().getBytes(StandardCharsets.US_ASCII);
        texts[batch] = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void bytes(StringBuilder line, byte[] bytes) {
        line.append("\t\\\\x").append(HEX.formatHex(bytes));
    }
}
