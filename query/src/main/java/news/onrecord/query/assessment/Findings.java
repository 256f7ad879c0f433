package news.onrecord.query.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;

/** Puts the revisions of an assessment together from their rows. */
final class Findings {

    private Findings() {}

    /** All revisions of one assessment, the first one first. */
    static List<FindingView> of(Standing views, String assessment) {
        var evidence = evidence(views, assessment);
        return views.ask("""
                        select * from seen.assessment_revision r
                        where assessment_id = :assessment
                        order by revision""")
                .param("assessment", assessment)
                .query((row, number) -> view(row, evidence.getOrDefault(row.getInt("revision"), List.of())))
                .list();
    }

    private static Map<Integer, List<EvidenceView>> evidence(Standing views, String assessment) {
        Map<Integer, List<EvidenceView>> evidence = new HashMap<>();
        views.ask("""
                        select * from seen.evidence e
                        where assessment_id = :assessment
                        order by revision, number""").param("assessment", assessment).query(row -> {
            evidence.computeIfAbsent(row.getInt("revision"), key -> new ArrayList<>())
                    .add(new EvidenceView(row.getString("url"), row.getString("note"), row.getString("thing_id")));
        });
        return evidence;
    }

    private static FindingView view(ResultSet row, List<EvidenceView> evidence) throws SQLException {
        return new FindingView(
                row.getInt("revision"),
                row.getString("scale_id"),
                row.getObject("scale_revision", Integer.class),
                row.getString("label"),
                row.getBigDecimal("rating_value"),
                row.getBigDecimal("worst_rating"),
                row.getBigDecimal("best_rating"),
                row.getString("alternate_name"),
                row.getString("explanation"),
                Words.time(row.getString("published_date"), row.getString("published_as_printed")),
                row.getString("url"),
                evidence,
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
