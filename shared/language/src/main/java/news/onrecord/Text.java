package news.onrecord;

import org.jspecify.annotations.Nullable;

/**
 * A piece of wording that the ledger keeps apart from the facts, so that a takedown can erase it without touching who
 * did what: a statement, a name, a reason, a paragraph.
 *
 * @param words the wording; null when it was erased, or when the event was read without its texts
 */
public record Text(@Nullable String words) {

    /** What stands in the place of words that are no longer there. */
    public static final Text ERASED = new Text(null);

    public static Text of(String words) {
        return new Text(words);
    }

    /** The text, or null when there is none to keep. */
    public static @Nullable Text ofNullable(@Nullable String words) {
        return words == null ? null : new Text(words);
    }

    /** The words, or {@code [erased]}. */
    public String orErased() {
        return words == null ? "[erased]" : words;
    }
}
