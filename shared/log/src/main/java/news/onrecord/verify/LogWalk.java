package news.onrecord.verify;

import java.util.Arrays;
import java.util.Optional;
import news.onrecord.log.Bundle;
import news.onrecord.log.Hash;
import news.onrecord.log.Sha256;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;
import news.onrecord.log.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a whole log once, from its first leaf to the checkpoint, and derives everything again from the entries:
 * leaf hashes, tiles, the root, and on the way the root that an earlier checkpoint had. One thread, one bundle at a time.
 */
final class LogWalk {

    private final LogSource source;
    private final Findings findings;
    private final DerivedTree tree;
    private final Entries entries = new Entries();
    private final @Nullable EventsCheck events;
    private final Progress progress;

    /**
     * @param events null where the events themselves are not looked at
     */
    LogWalk(LogSource source, Findings findings, @Nullable EventsCheck events, Progress progress) {
        this.source = source;
        this.findings = findings;
        this.events = events;
        this.progress = progress;
        this.tree = new DerivedTree(new TileComparison(source, findings));
    }

    /**
     * Walks to the checkpoint.
     *
     * @param earlier of a checkpoint that this one must only have added to; null when none is known
     */
    void to(TreeHead head, @Nullable TreeHead earlier) {
        long wanted = earlier == null || earlier.size() > head.size() ? -1 : earlier.size();
        Hash reached = wanted == 0 ? tree.root() : null;
        long bundles = (head.size() + TilePath.FULL_WIDTH - 1) / TilePath.FULL_WIDTH;
        for (long index = 0; index < bundles; index++) {
            long first = index * TilePath.FULL_WIDTH;
            var bundle = new Bundle(index, (int) Math.min(TilePath.FULL_WIDTH, head.size() - first));
            int stop = wanted > first && wanted <= first + bundle.width() ? (int) (wanted - first) : 0;
            read(bundle);
            grow(bundle, 0, stop);
            reached = stop > 0 ? tree.root() : reached;
            grow(bundle, stop, bundle.width());
            check(bundle);
            progress.reached(first + bundle.width(), head.size());
        }
        tree.finish();
        compare(head, earlier, reached);
    }

    private void compare(TreeHead head, @Nullable TreeHead earlier, @Nullable Hash reached) {
        var root = tree.root();
        if (!root.equals(head.root())) {
            findings.log("the entries lead to the root " + root + ", but the log signed " + head.root());
        }
        if (earlier != null && reached != null && !reached.equals(earlier.root())) {
            findings.log("history was rewritten: the first " + earlier.size() + " leaves have the root " + reached
                    + ", but the checkpoint remembered from before has " + earlier.root());
        }
    }

    private void read(Bundle bundle) {
        var exact = source.read(bundle.path());
        var bytes = exact.isPresent() ? exact : full(bundle);
        entries.in(bytes.orElse(new byte[0]), bundle);
        long first = bundle.index() * TilePath.FULL_WIDTH;
        long last = first + bundle.width() - 1;
        if (entries.count() < bundle.width()) {
            var what = bytes.isEmpty() ? "the entries are missing (" : "the entries are cut off or broken (";
            var why = source.damage(bundle.path()).map(said -> ": " + said).orElse("");
            findings.at(first + entries.count(), last, what + bundle.path() + ")" + why);
        } else if (entries.hasMore() && exact.isPresent()) {
            findings.at(last, "its entry is followed by more than there should be (" + bundle.path() + ")");
        }
    }

    /** The full bundle in its place, whose first entries are these, when a log no longer keeps the partial one. */
    private Optional<byte[]> full(Bundle bundle) {
        return bundle.width() == TilePath.FULL_WIDTH
                ? Optional.empty()
                : source.read(new Bundle(bundle.index(), TilePath.FULL_WIDTH).path());
    }

    private void grow(Bundle bundle, int from, int to) {
        int readable = Math.min(to, entries.count());
        for (int entry = from; entry < readable; entry++) {
            tree.addEntry(entries.bytes(), entries.start(entry), entries.length(entry));
        }
        if (readable < to) {
            byte[] hashes = TileComparison.served(source, new Tile(0, bundle.index(), bundle.width()))
                    .orElse(new byte[0]);
            byte[] whole = Arrays.copyOf(hashes, TilePath.FULL_WIDTH * Sha256.LENGTH_BYTES);
            for (int entry = Math.max(from, readable); entry < to; entry++) {
                tree.addLeafHash(whole, entry * Sha256.LENGTH_BYTES);
            }
        }
    }

    private void check(Bundle bundle) {
        if (events != null) {
            events.check(bundle, entries);
        }
    }
}
