package news.onrecord.command.log;

import java.util.Optional;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Unproven;

/**
 * The last signed checkpoint of one origin, kept outside the database, held against what the database has published. The
 * store is always the first to know; if it knows less, somebody emptied it or put an older copy back, and whoever signed
 * then could sign a second history. To be asked for after what was published was read, never before.
 */
record OutsideStore(LogFolder folder, Identity identity, String origin) {

    /** The last signed checkpoint; empty when none is kept. */
    Optional<SignedCheckpoint> latest() {
        return folder.latest(origin);
    }

    /** Replaces it, unless it is no longer the one expected; answers whether it did. */
    boolean swap(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
        return folder.swap(expected, next);
    }

    /**
     * Refuses a store that is behind what was published, or is another's.
     *
     * @param signed what was read from it, after what was published
     */
    void check(Optional<SignedCheckpoint> published, Optional<SignedCheckpoint> signed) {
        long size = published.map(OutsideStore::size).orElse(0L);
        if (signed.map(OutsideStore::size).orElse(0L) < size) {
            throw new StoreDamaged("The log has published a checkpoint of " + size + " leaves, and its folder " + folder
                    + (signed.isEmpty() ? " holds none" : " holds an older one, of " + size(signed.get()))
                    + ": put the right folder back, or choose it with --log-folder; docs/log.md has the way out.");
        }
        signed.filter(last -> published.filter(last::equals).isEmpty()).ifPresent(this::checkSignature);
    }

    private void checkSignature(SignedCheckpoint last) {
        try {
            last.note().verify(identity.everyKey());
        } catch (Unproven foreign) {
            throw new StoreDamaged(
                    "The checkpoint in " + folder.checkpoint(origin) + " was not signed by this log: "
                            + foreign.getMessage() + ". Put the right one back.",
                    foreign);
        }
    }

    private static long size(SignedCheckpoint signed) {
        return signed.checkpoint().head().size();
    }
}
