package news.onrecord.query.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field said before a correction and what it says after.
 *
 * @param before null when erased
 * @param after null when erased
 */
public record DifferenceView(
        String field, @Nullable String before, @Nullable String after) {

    /** Before and after, word by word. */
    public List<WordChange> inWords() {
        return WordChange.between(before == null ? "[erased]" : before, after == null ? "[erased]" : after);
    }
}
