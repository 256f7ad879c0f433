package news.onrecord;

import org.jspecify.annotations.Nullable;

/**
 * An event that brings a thing with an id of its own into another thing's stream: an attribution or a correction into a
 * claim's. The ledger sees to it that no id is brought twice, in whatever stream.
 */
public interface Introduces {

    /** The id of what is new; not the stream's. Null when an earlier event brought it already. */
    @Nullable
    Id introduces();
}
