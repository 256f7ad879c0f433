package news.onrecord.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tile of hashes (C2SP tlog-tiles, "Merkle Tree"): on level 0 the hashes of leaves, on each level above the roots of
 * the full tiles below.
 *
 * @param level 0 to 63
 * @param index its place on the level, from 0
 * @param width how many hashes it has; 256 when full
 */
public record Tile(int level, long index, int width) implements TilePath {

    private static final int MAX_LEVEL = 63;

    public Tile {
        if (level < 0 || level > MAX_LEVEL) {
            throw new Malformed("a tile's level is 0 to 63, not " + level);
        }
        if (index < 0) {
            throw new Malformed("a tile's index is at least 0, not " + index);
        }
        if (width < 1 || width > FULL_WIDTH) {
            throw new Malformed("a tile has 1 to 256 hashes, not " + width);
        }
    }

    /** All the tiles of a tree, level by level. */
    public static List<Tile> of(long treeSize) {
        return changed(0, treeSize);
    }

    /** The tiles that a tree has and a smaller one has not, or has with fewer hashes. */
    public static List<Tile> changed(long olderSize, long newerSize) {
        var changed = new ArrayList<Tile>();
        for (int level = 0; hashesOn(level, newerSize) > hashesOn(level, olderSize); level++) {
            changed.addAll(changedOn(level, olderSize, newerSize));
        }
        return changed;
    }

    static List<Tile> changedOn(int level, long olderSize, long newerSize) {
        var changed = new ArrayList<Tile>();
        long hashes = hashesOn(level, newerSize);
        long from = hashesOn(level, olderSize) / FULL_WIDTH;
        for (long index = from; index <= (hashes - 1) / FULL_WIDTH; index++) {
            changed.add(new Tile(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH)));
        }
        return changed;
    }

    /** How many hashes a tree has on a level: its size divided by 256 to the power of the level. */
    static long hashesOn(int level, long treeSize) {
        return level > 7 ? 0 : treeSize >>> (8 * level);
    }

    /** Whether a tree of that size has the hashes of this tile; it may have more in the same place. */
    public boolean isIn(long treeSize) {
        long hashes = hashesOn(level, treeSize);
        return hashes >= width && index <= (hashes - width) / FULL_WIDTH;
    }

    @Override
    public String kind() {
        return Integer.toString(level);
    }

    /** The tile's bytes: its hashes one after another. */
    public byte[] encode(List<Hash> hashes) {
        if (hashes.size() != width) {
            throw new Malformed(path() + " has " + width + " hashes, not " + hashes.size());
        }
        byte[] bytes = new byte[width * Sha256.LENGTH_BYTES];
        for (int at = 0; at < width; at++) {
            System.arraycopy(hashes.get(at).bytes(), 0, bytes, at * Sha256.LENGTH_BYTES, Sha256.LENGTH_BYTES);
        }
        return bytes;
    }

    /**
     * The hashes in the tile's bytes.
     *
     * @throws Malformed when there are too few or too many bytes
     */
    public List<Hash> decode(byte[] bytes) {
        if (bytes.length != width * Sha256.LENGTH_BYTES) {
            throw new Malformed(path() + " has " + width * Sha256.LENGTH_BYTES + " bytes, not " + bytes.length);
        }
        var hashes = new ArrayList<Hash>(width);
        for (int at = 0; at < bytes.length; at += Sha256.LENGTH_BYTES) {
            hashes.add(new Hash(Arrays.copyOfRange(bytes, at, at + Sha256.LENGTH_BYTES)));
        }
        return hashes;
    }
}
