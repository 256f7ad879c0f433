package news.onrecord.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.log.Bundle;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;
import news.onrecord.log.TileSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tiles and bundles of the transparency log as the database keeps them. Full ones are rows; a partial one is cut
 * from the rows below it, at most 255. Only SELECT is needed, and many threads may read. A row that should be there and
 * is not was taken away: that is told with its positions, never papered over.
 */
public final class StoredTiles implements TileSource {

    private final JdbcClient sql;

    public StoredTiles(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /**
     * The hashes of a tile.
     *
     * @throws Refused LOG_DAMAGED when a row is missing
     */
    @Override
    public byte[] fetch(Tile tile) {
        if (tile.width() == TilePath.FULL_WIDTH) {
            return full(
                    "select hashes from ledger.tile where level = ? and index = ?", tile, tile.level(), tile.index());
        }
        var hashes = tile.level() == 0 ? leaves("leaf_hash", tile) : rootsBelow(tile);
        var bytes = new ByteArrayOutputStream();
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /**
     * The entries of a bundle, as it is served.
     *
     * @throws Refused LOG_DAMAGED when a row is missing
     */
    public byte[] fetch(Bundle bundle) {
        return bundle.width() == TilePath.FULL_WIDTH
                ? full("select entries from ledger.bundle where index = ?", bundle, bundle.index())
                : bundle.encode(leaves("leaf", bundle));
    }

    /**
     * The entries themselves, from the events, also of a full bundle.
     *
     * @throws Refused LOG_DAMAGED when an event is missing
     */
    public List<byte[]> leaves(Bundle bundle) {
        return leaves("leaf", bundle);
    }

    /**
     * The leaf at one position.
     *
     * @throws Refused LOG_DAMAGED when the event is missing
     */
    public byte[] leaf(long position) {
        return dense(
                        "select position, leaf from ledger.event where position >= ? and position < ?",
                        List.of(position, position + 1),
                        missing -> "the event at position " + missing + " is not stored any more")
                .getFirst();
    }

    /** How many full tiles of level 0 are stored. */
    public long count() {
        return sql.sql("select coalesce(max(index) + 1, 0) from ledger.tile where level = 0")
                .query(Long.class)
                .single();
    }

    private byte[] full(String query, TilePath path, Object... key) {
        return sql.sql(query)
                .params(key)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> damaged(path.path() + " is not stored any more, which covers " + covered(path)));
    }

    /** A column of the events in that place, of which none may be missing. */
    private List<byte[]> leaves(String column, TilePath path) {
        long first = path.index() * TilePath.FULL_WIDTH;
        return dense(
                "select position, " + column
                        + " from ledger.event where position >= ? and position < ? order by position",
                List.of(first, first + path.width()),
                position -> "the event at position " + position + " is not stored any more");
    }

    private List<byte[]> rootsBelow(Tile tile) {
        int below = tile.level() - 1;
        long first = tile.index() * TilePath.FULL_WIDTH;
        return dense(
                "select index, root from ledger.tile where level = " + below
                        + " and index >= ? and index < ? order by index",
                List.of(first, first + tile.width()),
                index -> {
                    var missing = new Tile(below, index, TilePath.FULL_WIDTH);
                    return missing.path() + " is not stored any more, which covers " + covered(missing);
                });
    }

    private interface Telling {
        String missing(long number);
    }

    private List<byte[]> dense(String query, List<Long> range, Telling telling) {
        var values = new ArrayList<byte[]>();
        sql.sql(query).params(range).query(row -> {
            long expected = range.getFirst() + values.size();
            if (row.getLong(1) != expected) {
                throw damaged(telling.missing(expected));
            }
            values.add(row.getBytes(2));
        });
        long end = range.getFirst() + values.size();
        if (end != range.getLast()) {
            throw damaged(telling.missing(end));
        }
        return values;
    }

    private static String covered(TilePath path) {
        int shift = 8 * (path instanceof Tile tile ? tile.level() + 1 : 1);
        return "the positions " + (path.index() << shift) + " to " + (((path.index() + 1) << shift) - 1);
    }

    private static Refused damaged(String what) {
        return new Refused(Refusal.LOG_DAMAGED, "The database was tampered with or is broken: " + what + ".");
    }
}
