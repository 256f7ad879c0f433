package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;

/** One relation of a claim to another that stands. */
record Related(RelationId id, RelationKind kind, ClaimId objectId) {}
