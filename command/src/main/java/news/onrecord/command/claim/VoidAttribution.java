package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Mark an attribution as recorded in error. */
public record VoidAttribution(@TargetAggregateIdentifier ClaimId claimId, AttributionId attributionId, Text reason) {}
