package news.onrecord.command.assessment;

import java.math.BigDecimal;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a reviewer rates, as it was said.
 *
 * @param scale the revision of the house's scale that was named; null for a built-in label, plain numbers, or words
 */
record GivenRating(
        @Nullable HouseScale scale,
        @Nullable String label,
        @Nullable BigDecimal ratingValue,
        @Nullable BigDecimal worstRating,
        @Nullable BigDecimal bestRating,
        @Nullable Text alternateName) {

    boolean hasNumbers() {
        return ratingValue != null || worstRating != null || bestRating != null;
    }
}
