package news.onrecord.assessment;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one reviewer rates a claim: a label, a number, words, or several of these (schema.org Rating).
 *
 * @param scale the revision of the house's scale that the label is of; null for a built-in label and for what is rated without any
 * @param label of that scale, or a built-in one; null when it is rated without any
 * @param score null when there is no number
 * @param alternateName the rating in words, as readers are shown it
 */
public record Rating(
        @Nullable ScaleRevision scale,
        @Nullable String label,
        @Nullable Score score,
        @Nullable Text alternateName) {

    public Rating {
        if (label == null && score == null && alternateName == null) {
            throw new IllegalArgumentException("a rating needs a label, a number, or words");
        }
    }
}
