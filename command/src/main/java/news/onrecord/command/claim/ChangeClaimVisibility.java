package news.onrecord.command.claim;

import news.onrecord.Id;
import news.onrecord.claim.ClaimId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say who may read a claim, or one of its attributions or corrections.
 *
 * @param thing the claim itself, or what is in its stream
 */
public record ChangeClaimVisibility(
        @TargetAggregateIdentifier ClaimId claimId, Id thing, Audience audience) {}
