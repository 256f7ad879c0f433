package news.onrecord.claim;

/** The life of a relation, in the stream of the claim that it is said of. */
public sealed interface RelationEvent extends ClaimEvent permits ClaimRelated, ClaimRelationWithdrawn {
    RelationId relationId();
}
