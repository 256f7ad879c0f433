package news.onrecord.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TileReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what the transparency log has published under its present origin: checkpoints, public keys, witnesses. Both
 * sides read with it; it needs no more than SELECT on the schema {@code ledger}, and many threads may use it.
 */
public final class LogReader {

    private static final String PRESENT = "(select max(number) from ledger.origin)";

    private final JdbcClient sql;
    private final StoredTiles tiles;

    public LogReader(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.tiles = new StoredTiles(dataSource);
    }

    /** What is stored of the tree. */
    public StoredTiles tiles() {
        return tiles;
    }

    /** The tree over the first leaves; to be used once, by one thread. */
    public MerkleTree tree(long size) {
        return new MerkleTree(size, new TileReader(size, tiles));
    }

    /** How many leaves the ledger has. */
    public long leaves() {
        return 1 + sql.sql("select position from ledger.head").query(Long.class).single();
    }

    /** The log's name; empty before the first start with a log. */
    public Optional<String> origin() {
        return sql.sql("select name from ledger.origin order by number desc limit 1")
                .query(String.class)
                .optional();
    }

    /** The latest checkpoint as it was published last, with all its signatures; empty while there is none. */
    public Optional<SignedCheckpoint> latest() {
        return sql.sql("select note from ledger.checkpoint where origin = " + PRESENT
                        + " order by size desc, number desc limit 1")
                .query((row, n) -> SignedCheckpoint.parse(row.getBytes(1)))
                .optional();
    }

    /** Whether some published checkpoint has a size in this range, both ends included. */
    public boolean hasPublished(long least, long most) {
        return sql.sql("select exists (select from ledger.checkpoint where origin = " + PRESENT
                        + " and size between ? and ?)")
                .params(least, most)
                .query(Boolean.class)
                .single();
    }

    /** The vkeys that count at that time, newest first; more than one only while a key is being replaced. */
    public List<String> vkeys(Instant now) {
        return sql.sql("select vkey from ledger.log_key where origin = " + PRESENT
                        + " and number >= (select max(number) from ledger.log_key where origin = " + PRESENT
                        + " and (retires_older_at <= ? or number = 0)) order by number desc")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Every vkey that the present origin ever had, newest first. */
    public List<String> allVkeys() {
        return sql.sql("select vkey from ledger.log_key where origin = " + PRESENT + " order by number desc")
                .query(String.class)
                .list();
    }

    /** The cosignature vkeys of the configured witnesses. */
    public List<String> witnesses() {
        return sql.sql("select vkeys from ledger.witness_list order by number desc limit 1")
                .query((row, n) -> {
                    Array vkeys = row.getArray(1);
                    return List.of((String[]) vkeys.getArray());
                })
                .optional()
                .orElse(List.of());
    }

    /** The signed statements by which each origin succeeded the one before, oldest first. */
    public List<String> successions() {
        return sql.sql("select succession from ledger.origin where number > 0 order by number")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }
}
