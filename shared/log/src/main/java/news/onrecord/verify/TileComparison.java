package news.onrecord.verify;

import java.util.Arrays;
import java.util.Optional;
import news.onrecord.log.Sha256;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;

/**
 * Compares each derived tile with the one that the log serves, and names what differs. Further up it goes on with what is
 * served: one altered entry is then one finding, and not one more on each level.
 */
final class TileComparison implements DerivedTree.TileCheck {

    private final LogSource source;
    private final Findings findings;

    TileComparison(LogSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    @Override
    public void check(Tile tile, byte[] derived) {
        var served = served(source, tile);
        if (served.isEmpty()) {
            missing(tile, "is missing");
            return;
        }
        byte[] hashes = served.get();
        if (hashes.length != tile.width() * Sha256.LENGTH_BYTES) {
            missing(tile, "has " + hashes.length + " bytes, not " + tile.width() * Sha256.LENGTH_BYTES);
            return;
        }
        for (int at = differs(tile, hashes, derived, 0);
                at < tile.width();
                at = differs(tile, hashes, derived, at + 1)) {
            differs(tile, at);
        }
        System.arraycopy(hashes, 0, derived, 0, hashes.length);
    }

    /** The tile's bytes; of a full one the first ones, when a log no longer keeps the partial one. */
    static Optional<byte[]> served(LogSource source, Tile tile) {
        var exact = source.read(tile.path());
        if (exact.isPresent() || tile.width() == TilePath.FULL_WIDTH) {
            return exact;
        }
        return source.read(new Tile(tile.level(), tile.index(), TilePath.FULL_WIDTH).path())
                .map(full -> Arrays.copyOf(full, Math.min(full.length, tile.width() * Sha256.LENGTH_BYTES)));
    }

    private static int differs(Tile tile, byte[] served, byte[] derived, int from) {
        return DerivedTree.difference(served, derived, from, tile.width());
    }

    private void missing(Tile tile, String what) {
        long below = leavesBelow(tile);
        long first = tile.index() * TilePath.FULL_WIDTH * below;
        if (tile.level() == 0) {
            findings.at(first, first + tile.width() - 1, "the tile of their hashes, " + tile.path() + ", " + what);
        } else {
            findings.log(tile.path() + ", over the positions " + first + " to " + (first + tile.width() * below - 1)
                    + ", " + what);
        }
    }

    private void differs(Tile tile, int at) {
        long below = leavesBelow(tile);
        long first = (tile.index() * TilePath.FULL_WIDTH + at) * below;
        if (tile.level() == 0) {
            findings.at(first, "its entry in the log is not the one whose hash the log has");
        } else {
            findings.log("hash " + at + " of " + tile.path() + " is not the root over the positions " + first + " to "
                    + (first + below - 1));
        }
    }

    private static long leavesBelow(Tile tile) {
        return 1L << (8 * tile.level());
    }
}
