package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask a claim what others may rest on. Records nothing. */
record DescribeClaim(@TargetAggregateIdentifier ClaimId claimId) {}
