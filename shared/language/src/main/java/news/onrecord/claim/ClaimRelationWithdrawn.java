package news.onrecord.claim;

import news.onrecord.Text;

/** A relation was taken back; if it was one of duplicates, the claim stands for itself again. */
public record ClaimRelationWithdrawn(ClaimId claimId, RelationId relationId, Text reason) implements RelationEvent {}
