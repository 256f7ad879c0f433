package news.onrecord.query.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.assessment.BuiltInLabel;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an assessment, under the names of schema.org's ClaimReview.
 *
 * @param scaleId the house's scale of which the label is; null for a built-in label and for what is rated without any
 * @param ratingValue null when the rating has no number
 * @param recordedPosition the place of the event that brought it
 */
public record FindingView(
        int revision,
        @Nullable String scaleId,
        @Nullable Integer scaleRevision,
        @Nullable String label,
        @Nullable BigDecimal ratingValue,
        @Nullable BigDecimal worstRating,
        @Nullable BigDecimal bestRating,
        @Nullable String alternateName,
        @Nullable String ratingExplanation,
        @Nullable PartialDate datePublished,
        @Nullable String url,
        List<EvidenceView> evidence,
        long recordedPosition,
        Instant recordedAt) {

    /** The label's name in messages, for pages; null when it is none that every house has. */
    public @Nullable String builtIn() {
        return scaleId == null && label != null && BuiltInLabel.named(label).isPresent() ? label : null;
    }
}
