package news.onrecord.query.claim;

import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimEvent;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.RelationEvent;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.query.attribution.AttributionRows;
import news.onrecord.query.relation.RelationRows;
import news.onrecord.query.attribution.StanceRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the claims: each statement as it was revised, where reports carry it, and what was corrected. */
@Component
final class ClaimProjection implements Projection {

    private static final Table CLAIM =
            Table.of("claim", "claim_id", "language", "kind", "note", "position", "recorded_at");

    private static final Table STATEMENT = Table.of(
            "claim_statement", "claim_id", "revision", "statement", "correction_id", "position", "recorded_at");

    private static final Table CLASSIFICATION =
            Table.of("classification", "claim_id", "kind", "position", "recorded_at");

    private static final Table TOPIC = Table.of("topic", "claim_id", "topic");

    private static final Table VOID = Table.of("claim_void", "claim_id", "reason", "position", "recorded_at");

    private static final String RECLASSIFY = "update view.classification set held_until = ? where claim_id = ?"
            + " and held_from < ? and held_until is null";

    private static final String DROP_TOPICS =
            "update view.topic set held_until = ? where claim_id = ? and held_from < ? and held_until is null";

    private static final String SUPERSEDE =
            "update view.claim_statement set held_until = ? where claim_id = ? and revision = ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ClaimEvent claimEvent) {
            switch (claimEvent) {
                case ClaimRecorded recorded -> record(recorded, moment, batch);
                case ClaimReworded reworded -> reword(reworded, moment, batch);
                case ClaimClassified classified -> classify(classified, moment, batch);
                case RelationEvent related -> RelationRows.open(related, moment, batch);
                case ClaimVoided voided -> markAsError(voided, moment, batch);
                case ClaimAttributed attributed -> AttributionRows.open(attributed, moment, batch);
                case StanceRecorded stance -> StanceRows.open(stance, moment, batch);
            }
        } else if (event instanceof CorrectionRecorded corrected && corrected.statementRevision() != null) {
            correct(corrected, corrected.statementRevision(), moment, batch);
        }
    }

    private static void record(ClaimRecorded claim, Moment moment, Batch batch) {
        var id = claim.claimId().value();
        batch.open(
                CLAIM,
                moment,
                id,
                claim.language(),
                claim.kind().name(),
                Words.of(claim.note()),
                moment.position(),
                moment.time());
        state(id, 1, claim.statement().words(), null, moment, batch);
    }

    private static void reword(ClaimReworded reworded, Moment moment, Batch batch) {
        var id = reworded.claimId().value();
        batch.close(SUPERSEDE, moment.position(), id, reworded.statementRevision() - 1);
        state(id, reworded.statementRevision(), reworded.statement().words(), null, moment, batch);
    }

    private static void classify(ClaimClassified classified, Moment moment, Batch batch) {
        var id = classified.claimId().value();
        batch.open(CLASSIFICATION, moment, id, classified.kind().name(), moment.position(), moment.time());
        batch.close(RECLASSIFY, moment.position(), id, moment.position());
        classified.topics().forEach(topic -> batch.open(TOPIC, moment, id, topic));
        batch.close(DROP_TOPICS, moment.position(), id, moment.position());
    }

    private static void markAsError(ClaimVoided voided, Moment moment, Batch batch) {
        batch.open(VOID, moment, voided.claimId().value(), voided.reason().words(), moment.position(), moment.time());
    }

    private static void correct(CorrectionRecorded corrected, int revision, Moment moment, Batch batch) {
        var id = corrected.thingId();
        batch.close(SUPERSEDE, moment.position(), id, revision - 1);
        corrected
                .correction()
                .statementChange()
                .ifPresent(change -> state(
                        id,
                        revision,
                        Words.of(change.after()),
                        corrected.correctionId().value(),
                        moment,
                        batch));
    }

    private static void state(
            String claim,
            int revision,
            @Nullable String statement,
            @Nullable String correction,
            Moment moment,
            Batch batch) {
        batch.open(STATEMENT, moment, claim, revision, statement, correction, moment.position(), moment.time());
    }
}
