package news.onrecord.query.report;

import java.time.OffsetDateTime;
import java.util.List;
import news.onrecord.query.Links;
import news.onrecord.query.Standing;
import news.onrecord.report.LineageKind;

/** Puts together with which reports a report hangs together. */
final class LineageViews {

    private LineageViews() {}

    /** What was said of the report and of others about it, in the order of recording. */
    static List<LineageView> of(Standing views, String report) {
        return views.ask("""
                        select l.*, r.report_id as counterpart, r.outlet, (
                            select v.headline from seen.report_version v where v.report_id = r.report_id
                            order by v.version desc limit 1) as headline
                        from (
                            select * from seen.lineage f where f.report_id = :report
                            union all select * from seen.lineage t where t.other_id = :report) l
                        join seen.report r
                            on r.report_id = case when l.report_id = :report then l.other_id else l.report_id end
                        order by l.position""")
                .param("report", report)
                .query((row, number) -> new LineageView(
                        row.getString("report_id"),
                        row.getString("other_id"),
                        LineageKind.valueOf(row.getString("kind")),
                        row.getString("headline"),
                        row.getString("outlet"),
                        row.getString("note"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Links.to("/reports/" + row.getString("counterpart"))))
                .list();
    }
}
