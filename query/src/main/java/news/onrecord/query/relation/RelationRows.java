package news.onrecord.query.relation;

import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.RelationEvent;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;

/** The row that a relation becomes, and the one that says that it was withdrawn. */
public final class RelationRows {

    private static final Table RELATION = Table.of(
            "relation", "relation_id", "claim_id", "kind", "object_id", "basis", "note", "position", "recorded_at");

    private static final Table WITHDRAWAL =
            Table.of("relation_withdrawal", "relation_id", "claim_id", "reason", "position", "recorded_at");

    private RelationRows() {}

    /** Opens what an event brings. */
    public static void open(RelationEvent event, Moment moment, Batch batch) {
        switch (event) {
            case ClaimRelated related ->
                batch.open(
                        RELATION,
                        moment,
                        related.relationId().value(),
                        related.claimId().value(),
                        related.kind().name(),
                        related.objectId().value(),
                        related.basis().name(),
                        Words.of(related.note()),
                        moment.position(),
                        moment.time());
            case ClaimRelationWithdrawn withdrawn ->
                batch.open(
                        WITHDRAWAL,
                        moment,
                        withdrawn.relationId().value(),
                        withdrawn.claimId().value(),
                        withdrawn.reason().words(),
                        moment.position(),
                        moment.time());
        }
    }
}
