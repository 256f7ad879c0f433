package news.onrecord.command.claim;

import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask in which report an attribution is, and which others carry its claim. Records nothing. */
record DescribeAttribution(@TargetAggregateIdentifier ClaimId claimId, AttributionId attributionId) {}
