package news.onrecord.command.log;

import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Bundle;
import news.onrecord.log.Hash;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;
import news.onrecord.log.TreeHead;

/**
 * Compares the database with what was signed before On Record opens: a database that is behind, or says something else,
 * was restored from a copy or tampered with, and going on with it would contradict what others hold.
 */
final class StartCheck {

    private static final String WAY_OUT =
            " Restore the newer database; if there is none, docs/log.md has the way out (onrecord log new-origin).";

    private final LogReader log;
    private final LogFolder folder;
    private final Identity identity;

    StartCheck(LogReader log, LogFolder folder, Identity identity) {
        this.log = log;
        this.folder = folder;
        this.identity = identity;
    }

    /** Refuses to go on when the database and the outside store do not belong together. */
    void run(String origin) {
        try {
            // another node may be publishing: what is signed before is read before
            var published = log.latest();
            var outside = new OutsideStore(folder, identity, origin);
            var signed = outside.latest();
            outside.check(published, signed);
            signed.ifPresent(last -> check(last, "which was signed and is kept in " + folder.checkpoint(origin)));
            checkEdge(log.leaves());
        } catch (Refused damaged) {
            throw new LogRefused(damaged.detail() + WAY_OUT, damaged);
        }
    }

    /**
     * Refuses a database that does not continue a checkpoint.
     *
     * @param where how it is known, in the words of the refusal
     */
    void check(SignedCheckpoint last, String where) {
        var head = last.checkpoint().head();
        long leaves = log.leaves();
        if (leaves < head.size()) {
            throw new LogRefused("The database is behind its log: it has " + leaves
                    + " events, fewer than the checkpoint" + " of " + head.size() + ", " + where + "." + WAY_OUT);
        }
        TreeHead stored = log.tree(head.size()).head();
        if (!stored.root().equals(head.root())) {
            throw new LogRefused("The database contradicts its log: its first " + head.size() + " events have the root "
                    + stored.root() + ", not " + head.root() + " as in the checkpoint, " + where + "." + WAY_OUT);
        }
    }

    /** The last full tile and bundle against the leaves that they were made of. */
    private void checkEdge(long leaves) {
        long full = leaves / TilePath.FULL_WIDTH;
        long stored = log.tiles().count();
        if (stored > full) {
            throw new LogRefused("The database contradicts itself: it has " + stored + " full tiles, more than its "
                    + leaves + " events fill." + WAY_OUT);
        }
        if (stored > 0) {
            var bundle = new Bundle(stored - 1, TilePath.FULL_WIDTH);
            var tile = new Tile(0, stored - 1, TilePath.FULL_WIDTH);
            var entries = log.tiles().leaves(bundle);
            var hashes = entries.stream().map(Hash::ofLeaf).toList();
            checkSame(bundle, log.tiles().fetch(bundle), bundle.encode(entries));
            checkSame(tile, log.tiles().fetch(tile), tile.encode(hashes));
        }
    }

    private static void checkSame(TilePath path, byte[] stored, byte[] made) {
        if (!java.util.Arrays.equals(stored, made)) {
            throw new LogRefused("The database contradicts itself: " + path.path()
                    + " is not what the events at its positions, " + path.index() * TilePath.FULL_WIDTH + " to "
                    + ((path.index() + 1) * TilePath.FULL_WIDTH - 1) + ", make." + WAY_OUT);
        }
    }
}
