package news.onrecord;

import org.jspecify.annotations.Nullable;

/**
 * The words at one place of a printed text with the words around them: the W3C TextQuoteSelector. It is one piece of
 * text and is erased as one.
 *
 * @param exact the words themselves; null when erased, or read without texts
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
public record Quote(
        @Nullable String exact,
        @Nullable String prefix,
        @Nullable String suffix) {

    /** What stands in the place of words that are no longer there. */
    public static final Quote ERASED = new Quote(null, null, null);

    /** The exact words, or {@code [erased]}. */
    public String orErased() {
        return exact == null ? "[erased]" : exact;
    }
}
