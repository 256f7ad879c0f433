package news.onrecord.query.report;

import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportRelated;

/** The rows that say how reports hang together. */
final class LineageRows {

    private static final Table LINEAGE =
            Table.of("lineage", "report_id", "other_id", "kind", "note", "position", "recorded_at");

    private static final String WITHDRAW = "update view.lineage set held_until = ?"
            + " where report_id = ? and other_id = ? and held_from < ? and held_until is null";

    private LineageRows() {}

    static void open(ReportRelated related, Moment moment, Batch batch) {
        batch.open(
                LINEAGE,
                moment,
                related.reportId().value(),
                related.otherId().value(),
                related.kind().name(),
                Words.of(related.note()),
                moment.position(),
                moment.time());
    }

    static void close(ReportLineageWithdrawn withdrawn, Moment moment, Batch batch) {
        batch.close(
                WITHDRAW,
                moment.position(),
                withdrawn.reportId().value(),
                withdrawn.otherId().value(),
                moment.position());
    }
}
