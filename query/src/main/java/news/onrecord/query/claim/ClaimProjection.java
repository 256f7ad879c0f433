package news.onrecord.query.claim;

import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimEvent;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.query.attribution.AttributionRows;
import news.onrecord.query.attribution.StanceRows;
import news.onrecord.query.correction.CorrectionRows;
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
                case StanceRecorded stance -> StanceRows.open(stance, moment, batch);
                case ClaimCorrected corrected -> correct(corrected, moment, batch);
            }
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

    private static void correct(ClaimCorrected corrected, Moment moment, Batch batch) {
        CorrectionRows.open(corrected, moment, batch);
        for (var difference : corrected.differences()) {
            if (difference.field().equals("statement")) {
                var id = corrected.claimId().value();
                batch.close(SUPERSEDE, moment.position(), id, corrected.statementRevision() - 1);
                state(
                        id,
                        corrected.statementRevision(),
                        difference.after().words(),
                        corrected.correctionId().value(),
                        moment,
                        batch);
            }
        }
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
