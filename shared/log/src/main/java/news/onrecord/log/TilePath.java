package news.onrecord.log;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a tiled log serves beside its checkpoint (C2SP tlog-tiles): tiles of hashes, and bundles of entries. */
public sealed interface TilePath permits Tile, Bundle {

    /** How many hashes or entries a full one has. */
    int FULL_WIDTH = 256;

    /** The one form of a path; an index of 63 bits has at most seven groups of digits. */
    Pattern FORM = Pattern.compile("tile/(?:(?<level>\\d|[1-5]\\d|6[0-3])|entries)"
            + "/(?<index>(?:x(?!000)\\d{3}/(?:x\\d{3}/){0,5})?\\d{3})"
            + "(?:\\.p/(?<width>[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]))?");

    /** Its place among those of its kind, from 0. */
    long index();

    /** How many hashes or entries it has, 1 to 256. */
    int width();

    /** What stands in the path before the index: a level, or {@code entries}. */
    String kind();

    /** The path under the log's prefix, such as {@code tile/0/x001/234.p/17}. */
    default String path() {
        var groups = new StringBuilder("%03d".formatted(index() % 1000));
        for (long rest = index() / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/" + kind() + "/" + groups + (width() == FULL_WIDTH ? "" : ".p/" + width());
    }

    /**
     * Reads a path.
     *
     * @throws Malformed unless it is written exactly as {@link #path()} writes it
     */
    static TilePath parse(String path) {
        var parts = FORM.matcher(path);
        if (!parts.matches()) {
            throw new Malformed("a path is tile/<level 0 to 63>/<index> or tile/entries/<index>, the index like 067 or"
                    + " x001/x234/067, and .p/<width 1 to 255> after it when partial; not " + path);
        }
        long index = parseIndex(Objects.requireNonNull(parts.group("index")));
        var partial = parts.group("width");
        int width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
        var level = parts.group("level");
        return level == null ? new Bundle(index, width) : new Tile(Integer.parseInt(level), index, width);
    }

    private static long parseIndex(String groups) {
        try {
            return Long.parseLong(groups.replace("x", "").replace("/", ""));
        } catch (NumberFormatException beyond63Bits) {
            throw new Malformed("an index is at most " + Long.MAX_VALUE + ", not " + groups);
        }
    }
}
