package news.onrecord.query.report;

import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.report.ReportEvidenceAdded;

/** The rows of the copies that somebody kept. */
final class EvidenceRows {

    private static final Table EVIDENCE = Table.of(
            "report_evidence",
            "evidence_id",
            "report_id",
            "version",
            "hash",
            "archive_url",
            "captured_date",
            "captured_as_printed",
            "note",
            "position",
            "recorded_at");

    private EvidenceRows() {}

    static void open(ReportEvidenceAdded added, Moment moment, Batch batch) {
        batch.open(
                EVIDENCE,
                moment,
                added.evidenceId().value(),
                added.reportId().value(),
                added.version(),
                Words.of(added.hash()),
                Words.of(added.archiveUrl()),
                Words.date(added.capturedAt()),
                Words.asPrinted(added.capturedAt()),
                Words.of(added.note()),
                moment.position(),
                moment.time());
    }
}
