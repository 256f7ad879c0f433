package news.onrecord.query.attribution;

import news.onrecord.claim.StanceRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;

/** The rows that say how report versions stand towards claims. */
public final class StanceRows {

    private static final Table STANCE = Table.of(
            "stance", "claim_id", "report_id", "version", "headline", "body", "note", "position", "recorded_at");

    private static final String SUPERSEDE = "update view.stance set held_until = ?"
            + " where claim_id = ? and report_id = ? and version = ? and held_from < ? and held_until is null";

    private StanceRows() {}

    /** Opens the row of what was said last, and closes the one before. */
    public static void open(StanceRecorded stance, Moment moment, Batch batch) {
        var claim = stance.claimId().value();
        var report = stance.reportVersion().reportId().value();
        var version = stance.reportVersion().version();
        batch.open(
                STANCE,
                moment,
                claim,
                report,
                version,
                stance.headline().name(),
                stance.body().name(),
                Words.of(stance.note()),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE, moment.position(), claim, report, version, moment.position());
    }
}
