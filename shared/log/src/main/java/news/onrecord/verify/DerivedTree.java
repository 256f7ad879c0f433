package news.onrecord.verify;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.onrecord.log.Hash;
import news.onrecord.log.Sha256;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;

/**
 * The Merkle tree (RFC 6962 section 2.1) derived again from entries, tile by tile: at any moment it holds one tile of
 * each level, so a log of any length fits into memory. One digest and one buffer a level do all the work, without an
 * object for each hash.
 */
final class DerivedTree {

    /** Told of each tile as it is complete, lowest level first; what it leaves in the bytes is what is hashed further. */
    @FunctionalInterface
    interface TileCheck {
        void check(Tile tile, byte[] hashes);
    }

    private static final int HASH = Sha256.LENGTH_BYTES;
    private static final int FULL = TilePath.FULL_WIDTH;
    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final MessageDigest sha256 = sha256();
    private final TileCheck tiles;
    private final List<Level> levels = new ArrayList<>();
    private final byte[] scratch = new byte[FULL * HASH];

    /** One level's tile that is being filled. */
    private static final class Level {
        private final byte[] hashes = new byte[FULL * HASH];
        private int width;
        private long index;
    }

    DerivedTree(TileCheck tiles) {
        this.tiles = tiles;
        levels.add(new Level());
    }

    /** Adds the leaf whose entry stands there. */
    void addEntry(byte[] bytes, int offset, int length) {
        var leaves = levels.getFirst();
        sha256.update(LEAF_PREFIX);
        sha256.update(bytes, offset, length);
        digest(leaves.hashes, leaves.width * HASH);
        grown(0);
    }

    /** Adds a leaf whose entry is missing, by the hash that stands there. */
    void addLeafHash(byte[] bytes, int offset) {
        var leaves = levels.getFirst();
        System.arraycopy(bytes, offset, leaves.hashes, leaves.width * HASH, HASH);
        grown(0);
    }

    private void grown(int number) {
        var level = levels.get(number);
        if (++level.width < FULL) {
            return;
        }
        tiles.check(new Tile(number, level.index, FULL), level.hashes);
        if (levels.size() == number + 1) {
            levels.add(new Level());
        }
        var above = levels.get(number + 1);
        root(level.hashes, FULL, above.hashes, above.width * HASH);
        level.width = 0;
        level.index++;
        grown(number + 1);
    }

    /** Checks the partial tiles at the right edge; to be called once, after the last leaf. */
    void finish() {
        for (int number = 0; number < levels.size(); number++) {
            var level = levels.get(number);
            if (level.width > 0) {
                tiles.check(new Tile(number, level.index, level.width), level.hashes);
            }
        }
    }

    /** The root over the leaves so far. */
    Hash root() {
        byte[] below = new byte[HASH];
        boolean any = false;
        for (var level : levels) {
            byte[] hashes = Arrays.copyOf(level.hashes, (FULL + 1) * HASH);
            int width = level.width;
            if (any) {
                System.arraycopy(below, 0, hashes, width++ * HASH, HASH);
            }
            if (width > 0) {
                root(hashes, width, below, 0);
                any = true;
            }
        }
        return any ? new Hash(below) : Hash.EMPTY_ROOT;
    }

    /** The root over some hashes: pairs become nodes, level by level, and one left over moves up as it is. */
    private void root(byte[] hashes, int count, byte[] to, int offset) {
        byte[] from = hashes;
        for (int width = count; width > 1; width = (width + 1) / 2) {
            for (int pair = 0; pair < width / 2; pair++) {
                sha256.update(NODE_PREFIX);
                sha256.update(from, 2 * pair * HASH, 2 * HASH);
                digest(scratch, pair * HASH);
            }
            if (width % 2 == 1) {
                System.arraycopy(from, (width - 1) * HASH, scratch, width / 2 * HASH, HASH);
            }
            from = scratch;
        }
        System.arraycopy(from, 0, to, offset, HASH);
    }

    private void digest(byte[] to, int offset) {
        try {
            sha256.digest(to, offset, HASH);
        } catch (DigestException neverTooShort) {
            throw new IllegalStateException(neverTooShort);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Where two tiles of one width differ first, counted in hashes, from a hash on; the width when nowhere. */
    static int difference(byte[] one, byte[] other, int from, int width) {
        int at = Arrays.mismatch(one, from * HASH, width * HASH, other, from * HASH, width * HASH);
        return at < 0 ? width : from + at / HASH;
    }
}
