package news.onrecord.query.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.query.Opened;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** Puts the corrections of a claim or a report together from their rows. */
public final class CorrectionViews {

    private CorrectionViews() {}

    /** What was corrected about it, in the order of recording. */
    public static List<CorrectionView> of(Standing views, String thing) {
        var differences = differences(views, thing);
        return views.ask("""
                        select * from seen.correction c
                        where thing_id = :thing
                        order by position""")
                .param("thing", thing)
                .query((row, number) -> view(row, differences.getOrDefault(row.getString("correction_id"), List.of())))
                .list();
    }

    private static Map<String, List<DifferenceView>> differences(Standing views, String thing) {
        Map<String, List<DifferenceView>> differences = new HashMap<>();
        views.ask("""
                        select d.* from seen.difference d
                        join seen.correction c on c.correction_id = d.correction_id
                        where c.thing_id = :thing
                        order by d.correction_id, d.number""").param("thing", thing).query(row -> {
            differences
                    .computeIfAbsent(row.getString("correction_id"), key -> new ArrayList<>())
                    .add(new DifferenceView(
                            row.getString("field"),
                            row.getBoolean("before_stated"),
                            row.getString("before"),
                            row.getBoolean("after_stated"),
                            row.getString("after")));
        });
        return differences;
    }

    private static CorrectionView view(ResultSet row, List<DifferenceView> differences) throws SQLException {
        return new CorrectionView(
                row.getString("correction_id"),
                CorrectionOrigin.valueOf(row.getString("origin")),
                CorrectionKind.valueOf(row.getString("kind")),
                extent(row),
                CorrectionTarget.valueOf(row.getString("target")),
                row.getString("target_id"),
                Severity.valueOf(row.getString("severity")),
                IssuingAuthority.valueOf(row.getString("authority")),
                row.getString("authority_id"),
                row.getString("authority_name"),
                row.getBoolean("reason_stated"),
                row.getString("reason"),
                row.getObject("statement_revision", Integer.class),
                differences,
                notice(row),
                Words.time(row.getString("announced_date"), row.getString("announced_as_printed")),
                Words.time(row.getString("observed_date"), row.getString("observed_as_printed")),
                row.getString("amends"),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable CorrectionExtent extent(ResultSet row) throws SQLException {
        var extent = row.getString("extent");
        return extent == null ? null : CorrectionExtent.valueOf(extent);
    }

    private static @Nullable NoticeView notice(ResultSet row) throws SQLException {
        return row.getBoolean("noticed")
                ? new NoticeView(
                        row.getString("notice_text"),
                        row.getString("notice_url"),
                        row.getString("notice_where"),
                        Words.time(
                                row.getString("notice_published_date"), row.getString("notice_published_as_printed")))
                : null;
    }
}
