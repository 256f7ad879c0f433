package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.DisputeId;
import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a denial back. */
public record WithdrawDispute(
        @TargetAggregateIdentifier ClaimId claimId, AttributionId attributionId, DisputeId disputeId, Text reason) {}
