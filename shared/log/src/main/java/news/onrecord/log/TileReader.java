package news.onrecord.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the hashes of one tree from its tiles (C2SP tlog-tiles): every eighth level is stored, those between are
 * computed. It keeps each tile that it fetched, so make one for each proof; it is not for several threads. It believes
 * the tiles: what they say is shown by the proof that is made of them.
 */
public final class TileReader implements HashReader {

    private static final int LEVELS = 8;

    private final long treeSize;
    private final TileSource tiles;
    private final Map<Tile, List<Hash>> fetched = new HashMap<>();

    /**
     * @param treeSize decides which widths are fetched: those that a checkpoint of this size promises
     */
    public TileReader(long treeSize, TileSource tiles) {
        this.treeSize = treeSize;
        this.tiles = tiles;
    }

    @Override
    public Hash read(int level, long index) {
        int tileLevel = level / LEVELS;
        int hashes = 1 << (level % LEVELS);
        long first = index * hashes;
        if (index < 0 || index >= treeSize >>> level) {
            throw new IndexOutOfBoundsException(
                    "no hash " + index + " on level " + level + " of a tree of " + treeSize + " leaves");
        }
        int from = (int) (first % TilePath.FULL_WIDTH);
        return MerkleTree.root(hashes(tileLevel, first / TilePath.FULL_WIDTH).subList(from, from + hashes));
    }

    private List<Hash> hashes(int level, long index) {
        long width = Tile.hashesOn(level, treeSize) - index * TilePath.FULL_WIDTH;
        var tile = new Tile(level, index, (int) Math.min(TilePath.FULL_WIDTH, width));
        return fetched.computeIfAbsent(tile, wanted -> wanted.decode(tiles.fetch(wanted)));
    }
}
