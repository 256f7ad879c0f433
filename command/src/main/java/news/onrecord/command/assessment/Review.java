package news.onrecord.command.assessment;

import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.assessment.Evidence;
import news.onrecord.assessment.Finding;
import org.jspecify.annotations.Nullable;

/** What a reviewer says about a claim, before its rating was checked. */
record Review(
        GivenRating rating,
        @Nullable Text ratingExplanation,
        @Nullable PartialDate datePublished,
        @Nullable Text url,
        List<Evidence> evidence) {

    /** What goes on record. */
    Finding finding() {
        return new Finding(RatingRules.rating(rating), ratingExplanation, datePublished, url, evidence);
    }
}
