package news.onrecord.ledger;

import java.util.List;
import news.onrecord.report.ReportVersionId;
import news.onrecord.takedown.ReachedText;
import org.jspecify.annotations.Nullable;

/**
 * One text of the ledger with the place where it stands.
 *
 * @param version the report version that it is a text of, or that its words are bound to; null for all others
 * @param words its pieces, of which a quote has three; empty once it is erased
 */
public record StoredText(ReachedText place, @Nullable ReportVersionId version, List<String> words) {

    public StoredText {
        words = List.copyOf(words);
    }

    /** Whether its words are gone. */
    public boolean isErased() {
        return words.isEmpty();
    }

    /** Whether it is one of a thing's, in a field of that name; null for any. */
    public boolean isIn(@Nullable String field) {
        return field == null || List.of(place.field().split("\\.", -1)).contains(field);
    }
}
