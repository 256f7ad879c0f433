package news.onrecord.query.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field said before a correction and what it says after.
 *
 * @param beforeStated whether it was said what stood before; only of somebody else's correction may it not be
 * @param before null when not stated, or when erased
 * @param after likewise
 */
public record DifferenceView(
        String field, boolean beforeStated, @Nullable String before, boolean afterStated, @Nullable String after) {

    /** Before and after, word by word. */
    public List<WordChange> inWords() {
        return WordChange.between(shown(beforeStated, before), shown(afterStated, after));
    }

    private static String shown(boolean stated, @Nullable String words) {
        return words != null ? words : stated ? "[erased]" : "[not stated]";
    }
}
