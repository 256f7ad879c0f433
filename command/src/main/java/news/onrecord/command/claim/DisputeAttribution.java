package news.onrecord.command.claim;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.DisputeId;
import news.onrecord.claim.ClaimId;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Put on record that somebody in the chain says: I never said that. */
public record DisputeAttribution(
        @TargetAggregateIdentifier ClaimId claimId,
        AttributionId attributionId,
        DisputeId disputeId,
        SourceId sourceId,
        Text words,
        @Nullable Text spokesperson,
        @Nullable PartialDate saidAt,
        @Nullable Text url) {}
