package news.onrecord;

/**
 * An event that brings a thing with an id of its own into another thing's stream: an attribution or a correction into a
 * claim's. The ledger sees to it that no id is brought twice, in whatever stream.
 */
public interface Introduces {

    /** The id of what is new; not the stream's. */
    Id introduces();
}
