package news.onrecord.log;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a tiled log serves beside its checkpoint (C2SP tlog-tiles): tiles of hashes, and bundles of entries. */
public sealed interface TilePath permits Tile, Bundle {

    /** How many hashes or entries a full one has. */
    int FULL_WIDTH = 256;

    /** Its place among those of its level, from 0. */
    long index();

    /** How many hashes or entries it has, 1 to 256. */
    int width();

    /** The path under the log's prefix, such as {@code tile/0/x001/234.p/17}. */
    String path();

    /**
     * Reads a path in the one form in which it is written.
     *
     * @throws Malformed in every other case
     */
    static TilePath parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Malformed("not the path of a tile or of entries: " + path);
        }
        long index = index(path, Objects.requireNonNull(parts.group("index")));
        var partial = parts.group("width");
        int width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
        if (partial != null && width >= FULL_WIDTH) {
            throw new Malformed("a partial width is 1 to 255: " + path);
        }
        var level = parts.group("level");
        return level == null ? new Bundle(index, width) : new Tile(Integer.parseInt(level), index, width);
    }

    /** The part of the path that tells index and width. */
    private static String suffix(long index, int width) {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == FULL_WIDTH ? path.toString() : path + ".p/" + width;
    }
}
