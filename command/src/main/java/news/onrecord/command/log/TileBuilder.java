package news.onrecord.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.StoredTiles;
import news.onrecord.log.Bundle;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.Tile;
import news.onrecord.log.TileGrowth;
import news.onrecord.log.TilePath;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores every full tile and bundle of the leaves on record. Each batch is one transaction, so a crash leaves whole
 * batches; whoever goes on begins after the last full tile, and two who build at once store the same bytes.
 */
final class TileBuilder {

    private static final long BATCH_TILES = 64;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final StoredTiles tiles;

    TileBuilder(DataSource dataSource) {
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.tiles = new StoredTiles(dataSource);
    }

    /**
     * Stores what a log of that size has and is not stored yet.
     *
     * @param between called after each batch
     */
    void build(long size, Runnable between) {
        for (long built = tiles.count() * TilePath.FULL_WIDTH; size - built >= TilePath.FULL_WIDTH; between.run()) {
            long from = built;
            long to = Math.min(size, from + BATCH_TILES * TilePath.FULL_WIDTH)
                    / TilePath.FULL_WIDTH
                    * TilePath.FULL_WIDTH;
            transaction.executeWithoutResult(status -> batch(from, to));
            built = to;
        }
    }

    private void batch(long from, long to) {
        var hashes = new ArrayList<Hash>();
        var bundle = new ArrayList<byte[]>();
        sql.query(
                "select position, leaf, leaf_hash from ledger.event where position >= ? and position < ? order by position",
                row -> {
                    long position = from + hashes.size();
                    byte[] leaf = row.getBytes(2);
                    hashes.add(checked(position, row.getLong(1), leaf, new Hash(row.getBytes(3))));
                    bundle.add(leaf);
                    if (bundle.size() == TilePath.FULL_WIDTH) {
                        store(new Bundle(position / TilePath.FULL_WIDTH, TilePath.FULL_WIDTH), bundle);
                        bundle.clear();
                    }
                },
                from,
                to);
        if (from + hashes.size() != to) {
            throw damaged("the event at position " + (from + hashes.size()) + " is not stored any more");
        }
        store(TileGrowth.grow(from, hashes, tiles));
    }

    private static Hash checked(long expected, long position, byte[] leaf, Hash hash) {
        if (position != expected) {
            throw damaged("the event at position " + expected + " is not stored any more");
        }
        if (!Hash.ofLeaf(leaf).equals(hash)) {
            throw damaged("the leaf at position " + position + " does not have its leaf hash any more");
        }
        return hash;
    }

    private static Refused damaged(String what) {
        return new Refused(Refusal.LOG_DAMAGED, "The database was tampered with or is broken: " + what + ".");
    }

    private void store(Bundle bundle, List<byte[]> entries) {
        sql.update(
                "insert into ledger.bundle (index, entries) values (?, ?) on conflict do nothing",
                bundle.index(),
                bundle.encode(entries));
    }

    private void store(Map<Tile, byte[]> grown) {
        var full = new ArrayList<Object[]>();
        grown.forEach((tile, hashes) -> {
            if (tile.width() == TilePath.FULL_WIDTH) {
                byte[] root = MerkleTree.root(tile.decode(hashes)).bytes();
                full.add(new Object[] {tile.level(), tile.index(), hashes, root});
            }
        });
        sql.batchUpdate(
                "insert into ledger.tile (level, index, hashes, root) values (?, ?, ?, ?) on conflict do nothing",
                full);
    }
}
