package news.onrecord.query.takedown;

/**
 * A text that a takedown does not reach, and that has such words too, or tells of them.
 *
 * @param because how it comes to be listed
 */
public record CarrierView(Because because, ReachedView text) {

    /** How a text comes to be listed. */
    public enum Because {
        /** A quote of the report version, whichever words they are: it is bound to it. */
        BOUND_TO_THE_VERSION,
        /** One of the two has the other's words in it. */
        SAME_WORDS,
        /** A hash of the report version's text, which betrays it to whoever guesses right. */
        HASH_OF_THE_TEXT
    }
}
