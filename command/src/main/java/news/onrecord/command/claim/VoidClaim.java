package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Mark a claim as recorded in error. */
public record VoidClaim(@TargetAggregateIdentifier ClaimId claimId, Text reason) {}
