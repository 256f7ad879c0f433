package news.onrecord.query.claim;

import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimEvent;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.query.attribution.AttributionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the claims: each statement as it was revised, where reports carry it, and what was corrected. */
@Component
final class ClaimProjection implements Projection {

    private static final Table CLAIM =
            Table.of("claim", "claim_id", "language", "kind", "note", "position", "recorded_at");

    private static final Table STATEMENT = Table.of(
            "claim_statement", "claim_id", "revision", "statement", "correction_id", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.claim_statement set held_until = ? where claim_id = ? and revision = ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ClaimEvent claimEvent) {
            switch (claimEvent) {
                case ClaimRecorded recorded -> record(recorded, moment, batch);
                case ClaimAttributed attributed -> AttributionRows.open(attributed, moment, batch);
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
