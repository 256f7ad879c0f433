package news.onrecord.claim;

import java.util.List;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;

/**
 * It was said how credible the claim is as this report carries it; the last word holds.
 *
 * @param confirmedBy for CONFIRMED, the attributions of the claim in reports that were independent of this one; else empty
 */
public record AttributionGraded(
        ClaimId claimId,
        AttributionId attributionId,
        Credibility credibility,
        Text reason,
        List<AttributionId> confirmedBy)
        implements AttributionEvent {
    public AttributionGraded {
        confirmedBy = List.copyOf(confirmedBy);
    }
}
