package news.onrecord.query.correction;

import news.onrecord.claim.ClaimCorrected;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;

/** The rows that one correction becomes: itself, and each field that it changed. */
public final class CorrectionRows {

    private static final Table CORRECTION = Table.of(
            "correction",
            "correction_id",
            "claim_id",
            "origin",
            "kind",
            "target",
            "target_id",
            "severity",
            "authority",
            "reason",
            "statement_revision",
            "noticed",
            "notice_text",
            "notice_url",
            "notice_published_date",
            "notice_published_as_printed",
            "position",
            "recorded_at");

    private static final Table DIFFERENCE =
            Table.of("difference", "correction_id", "number", "field", "before", "after");

    private CorrectionRows() {}

    /** Opens all rows of a correction. */
    public static void open(ClaimCorrected corrected, Moment moment, Batch batch) {
        var id = corrected.correctionId().value();
        var notice = corrected.notice();
        batch.open(
                CORRECTION,
                moment,
                id,
                corrected.claimId().value(),
                corrected.origin().name(),
                corrected.kind().name(),
                corrected.target().name(),
                corrected.targetId(),
                corrected.severity().name(),
                corrected.authority().name(),
                corrected.reason().words(),
                corrected.statementRevision(),
                notice != null,
                notice == null ? null : Words.of(notice.text()),
                notice == null ? null : Words.of(notice.url()),
                notice == null ? null : Words.date(notice.publishedAt()),
                notice == null ? null : Words.asPrinted(notice.publishedAt()),
                moment.position(),
                moment.time());
        for (int number = 0; number < corrected.differences().size(); number++) {
            var difference = corrected.differences().get(number);
            batch.open(
                    DIFFERENCE,
                    moment,
                    id,
                    number,
                    difference.field(),
                    difference.before().words(),
                    difference.after().words());
        }
    }
}
