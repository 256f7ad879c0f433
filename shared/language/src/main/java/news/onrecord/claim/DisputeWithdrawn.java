package news.onrecord.claim;

import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.DisputeId;

/** A denial was taken back, by the source or because it was recorded in error. */
public record DisputeWithdrawn(ClaimId claimId, AttributionId attributionId, DisputeId disputeId, Text reason)
        implements AttributionEvent {}
