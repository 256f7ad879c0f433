package news.onrecord.query.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.query.Standing;
import news.onrecord.report.PartKind;
import news.onrecord.report.Timecode;

/** Puts together which further parts a report version has. */
final class PartViews {

    private PartViews() {}

    /** Those of a version, the captions first. */
    static List<PartView> of(Standing views, String report, int version) {
        var timecodes = timecodes(views, report, version);
        return views.ask("""
                        select * from seen.report_part p where p.report_id = :report and p.version = :version
                        order by p.kind, p.number""")
                .param("report", report)
                .param("version", version)
                .query((row, number) -> {
                    var kind = PartKind.valueOf(row.getString("kind"));
                    return new PartView(
                            kind,
                            row.getInt("number"),
                            row.getString("label"),
                            row.getString("text"),
                            row.getString("text_hash"),
                            kind == PartKind.TRANSCRIPT
                                    ? timecodes.getOrDefault(row.getInt("number"), List.of())
                                    : List.of(),
                            row.getLong("position"));
                })
                .list();
    }

    /** By the transcript's number. */
    private static Map<Integer, List<Timecode>> timecodes(Standing views, String report, int version) {
        Map<Integer, List<Timecode>> timecodes = new HashMap<>();
        views.ask("""
                        select t.number, t.starts_at, t.time from seen.timecode t
                        where t.report_id = :report and t.version = :version order by t.number, t.starts_at""").param("report", report).param("version", version).query(row -> {
            timecodes
                    .computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                    .add(new Timecode(row.getInt("starts_at"), row.getString("time")));
        });
        return timecodes;
    }
}
