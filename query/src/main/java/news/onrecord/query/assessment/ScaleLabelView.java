package news.onrecord.query.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rating scale.
 *
 * @param ratingValue null when the label has no number
 */
public record ScaleLabelView(
        String label, @Nullable String alternateName, @Nullable BigDecimal ratingValue) {}
