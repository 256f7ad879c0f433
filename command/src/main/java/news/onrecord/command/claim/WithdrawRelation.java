package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a relation of a claim back; if it was one of duplicates, the claim stands for itself again. */
public record WithdrawRelation(
        @TargetAggregateIdentifier ClaimId claimId, RelationId relationId, Text reason) {}
