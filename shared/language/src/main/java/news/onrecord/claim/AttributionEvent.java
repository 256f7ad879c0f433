package news.onrecord.claim;

import news.onrecord.attribution.AttributionId;

/** The life of an attribution, in its claim's stream, in order. */
public sealed interface AttributionEvent extends ClaimEvent
        permits ClaimAttributed,
                AttributionAmended,
                AttributionGraded,
                AttributionDisputed,
                DisputeWithdrawn,
                AttributionVoided {
    AttributionId attributionId();
}
