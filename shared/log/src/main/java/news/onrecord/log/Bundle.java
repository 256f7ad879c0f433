package news.onrecord.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bundle of entries (C2SP tlog-tiles, "Log entries"): those whose leaf hashes are in the tile of level 0 with the
 * same index and width.
 *
 * @param index its place among the bundles, from 0
 * @param width how many entries it has; 256 when full
 */
public record Bundle(long index, int width) implements TilePath {

    /** The longest entry whose length two bytes can tell. */
    public static final int MAX_ENTRY_BYTES = 0xFFFF;

    private static final int LENGTH_PREFIX_BYTES = 2;

    public Bundle {
        if (index < 0) {
            throw new Malformed("a bundle's index is at least 0, not " + index);
        }
        if (width < 1 || width > FULL_WIDTH) {
            throw new Malformed("a bundle has 1 to 256 entries, not " + width);
        }
    }

    /** All the bundles of a log. */
    public static List<Bundle> of(long treeSize) {
        return changed(0, treeSize);
    }

    /** The bundles that a log has and a shorter one has not, or has with fewer entries. */
    public static List<Bundle> changed(long olderSize, long newerSize) {
        return newerSize <= olderSize
                ? List.of()
                : Tile.changedOn(0, olderSize, newerSize).stream()
                        .map(tile -> new Bundle(tile.index(), tile.width()))
                        .toList();
    }

    /** Whether a log of that size has the entries of this bundle; it may have more in the same place. */
    public boolean isIn(long treeSize) {
        return new Tile(0, index, width).isIn(treeSize);
    }

    @Override
    public String kind() {
        return "entries";
    }

    /** The bundle's bytes: before each entry its length in two bytes, the higher first. */
    public byte[] encode(List<byte[]> entries) {
        if (entries.size() != width) {
            throw new Malformed(path() + " has " + width + " entries, not " + entries.size());
        }
        var bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new Malformed("an entry has at most " + MAX_ENTRY_BYTES + " bytes, not " + entry.length);
            }
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries in the bundle's bytes.
     *
     * @throws Malformed when they end within an entry, or hold fewer or more entries
     */
    public List<byte[]> decode(byte[] bytes) {
        var entries = new ArrayList<byte[]>(width);
        int at = 0;
        while (at < bytes.length) {
            int start = at + LENGTH_PREFIX_BYTES;
            int end = start > bytes.length
                    ? Integer.MAX_VALUE
                    : start + Byte.toUnsignedInt(bytes[at]) * 256 + Byte.toUnsignedInt(bytes[at + 1]);
            if (end > bytes.length) {
                throw new Malformed(path() + " ends within entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bytes, start, end));
            at = end;
        }
        if (entries.size() != width) {
            throw new Malformed(path() + " has " + width + " entries, not " + entries.size());
        }
        return entries;
    }
}
