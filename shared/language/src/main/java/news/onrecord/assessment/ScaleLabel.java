package news.onrecord.assessment;

import java.math.BigDecimal;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rating scale.
 *
 * @param label by which assessments name it, {@code MOSTLY_TRUE}
 * @param alternateName as readers are shown it, "Mostly true"
 * @param ratingValue its number; null when it says nothing about how true a claim is
 */
public record ScaleLabel(
        String label, @Nullable Text alternateName, @Nullable BigDecimal ratingValue) {

    public ScaleLabel {
        ratingValue = ratingValue == null ? null : Score.plain(ratingValue);
    }
}
