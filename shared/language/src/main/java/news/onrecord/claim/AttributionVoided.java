package news.onrecord.claim;

import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;

/** An attribution was marked as recorded in error. It stays readable and counts for nothing. */
public record AttributionVoided(ClaimId claimId, AttributionId attributionId, Text reason)
        implements AttributionEvent {}
