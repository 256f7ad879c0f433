package news.onrecord.query.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a rating scale of the house.
 *
 * @param name null when erased
 * @param recordedPosition the place of the event that brought the revision
 */
public record ScaleView(
        String id,
        int revision,
        @Nullable String name,
        BigDecimal worstRating,
        BigDecimal bestRating,
        List<ScaleLabelView> labels,
        long recordedPosition,
        Instant recordedAt) {}
