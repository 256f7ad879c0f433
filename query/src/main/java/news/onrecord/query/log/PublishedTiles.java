package news.onrecord.query.log;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Bundle;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;

/** The tiles and bundles that a published checkpoint promises, and no others. */
final class PublishedTiles {

    private final LogReader log;

    PublishedTiles(LogReader log) {
        this.log = log;
    }

    byte[] bytes(TilePath path) {
        long size =
                log.latest().map(signed -> signed.checkpoint().head().size()).orElse(0L);
        var tile = path instanceof Tile hashes ? hashes : new Tile(0, path.index(), path.width());
        if (!tile.isIn(size)) {
            throw new Refused(
                    Refusal.TILE_BEYOND_CHECKPOINT,
                    path.path() + " is not in the log's checkpoint, which covers " + size + " leaves.");
        }
        if (tile.width() < TilePath.FULL_WIDTH && !isPublished(tile)) {
            throw new Refused(
                    Refusal.PARTIAL_TILE_NEVER_PUBLISHED,
                    "No checkpoint was published of a size at which " + path.path()
                            + " is the last of its level. The latest covers " + size + " leaves.");
        }
        return switch (path) {
            case Tile hashes -> log.tiles().fetch(hashes);
            case Bundle entries -> log.tiles().fetch(entries);
        };
    }

    /** Whether some checkpoint's tree has exactly so many hashes on that level. */
    private boolean isPublished(Tile tile) {
        long hashes = tile.index() * TilePath.FULL_WIDTH + tile.width();
        int shift = 8 * tile.level();
        return log.hasPublished(hashes << shift, ((hashes + 1) << shift) - 1);
    }
}
