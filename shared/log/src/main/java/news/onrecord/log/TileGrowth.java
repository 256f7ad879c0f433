package news.onrecord.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Grows the tiles of a log (C2SP tlog-tiles). It keeps nothing: doing it again from the same size gives the same bytes,
 * so a crash between storing tiles and publishing a checkpoint leaves nothing to repair.
 */
public final class TileGrowth {

    private TileGrowth() {}

    /**
     * The tiles that change when leaves are added, lowest level first; the work grows with the new leaves alone.
     *
     * @param size how many leaves the tree has already
     * @param leaves the hashes of the leaves to add
     * @param stored asked for the partial tiles at the right edge of the tree so far, one a level
     */
    public static SequencedMap<Tile, byte[]> grow(long size, List<Hash> leaves, TileSource stored) {
        var grown = new LinkedHashMap<Tile, byte[]>();
        var added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            long before = Tile.hashesOn(level, size);
            var hashes = edge(level, before, stored);
            hashes.addAll(added);
            added = new ArrayList<>();
            for (Tile tile : Tile.changedOn(level, size, size + leaves.size())) {
                int from = (int) ((tile.index() - before / TilePath.FULL_WIDTH) * TilePath.FULL_WIDTH);
                var of = hashes.subList(from, from + tile.width());
                grown.put(tile, tile.encode(of));
                if (tile.width() == TilePath.FULL_WIDTH) {
                    added.add(MerkleTree.root(of));
                }
            }
        }
        return grown;
    }

    /** The hashes of a level's last tile, when it is partial. */
    private static List<Hash> edge(int level, long hashes, TileSource stored) {
        int width = (int) (hashes % TilePath.FULL_WIDTH);
        if (width == 0) {
            return new ArrayList<>();
        }
        var tile = new Tile(level, hashes / TilePath.FULL_WIDTH, width);
        return new ArrayList<>(tile.decode(stored.fetch(tile)));
    }
}
