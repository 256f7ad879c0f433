package news.onrecord.log;

/** Where the bytes of tiles are fetched from: a table, a folder, a web server. */
@FunctionalInterface
public interface TileSource {

    /** The bytes of exactly this tile: 32 for each hash of its width. */
    byte[] fetch(Tile tile);
}
