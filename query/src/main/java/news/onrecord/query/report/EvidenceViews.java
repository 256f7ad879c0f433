package news.onrecord.query.report;

import java.time.OffsetDateTime;
import java.util.List;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;

/** Puts together which copies somebody kept of a report version. */
final class EvidenceViews {

    private EvidenceViews() {}

    static List<EvidenceView> of(Standing views, String report, int version) {
        return views.ask("""
                        select * from seen.report_evidence e where e.report_id = :report and e.version = :version
                        order by e.position""")
                .param("report", report)
                .param("version", version)
                .query((row, number) -> new EvidenceView(
                        row.getString("evidence_id"),
                        row.getString("hash"),
                        row.getString("archive_url"),
                        Words.time(row.getString("captured_date"), row.getString("captured_as_printed")),
                        row.getString("note"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
