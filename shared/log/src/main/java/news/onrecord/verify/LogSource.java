package news.onrecord.verify;

import java.util.Optional;
import news.onrecord.log.Bundle;

/**
 * Where a log is read from. Paths are those of the served layout: {@code checkpoint}, {@code vkey}, {@code witnesses},
 * {@code tile/...}, and {@code events/...} for opened events in pages like the entries' bundles.
 */
interface LogSource {

    /** The bytes at a path; empty when the source has nothing there, which may itself be a finding. */
    Optional<byte[]> read(String path);

    /** Whether this reader may read the events themselves. */
    boolean givesEvents();

    /** Why the source itself says that it cannot give what belongs there, if it was read last. */
    default Optional<String> damage(String where) {
        return Optional.empty();
    }

    /** How one event is named where {@link #damage} is asked for. */
    static String eventPath(long position) {
        return "event " + position;
    }

    /** The path of the events whose leaves are in that bundle. */
    static String eventsPath(Bundle bundle) {
        return bundle.path().replace("tile/entries", "events");
    }
}
