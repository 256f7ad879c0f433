package news.onrecord.assessment;

import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found about a claim, in one revision (schema.org ClaimReview).
 *
 * @param ratingExplanation why it is rated so
 * @param datePublished when the review came out
 * @param url where it stands
 */
public record Finding(
        Rating rating,
        @Nullable Text ratingExplanation,
        @Nullable PartialDate datePublished,
        @Nullable Text url,
        List<Evidence> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
