package news.onrecord.query.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.query.Opened;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** Puts a claim's corrections together from their rows. */
public final class CorrectionViews {

    private CorrectionViews() {}

    /** What was corrected about a claim, in the order of recording. */
    public static List<CorrectionView> ofClaim(Standing views, String claim) {
        var differences = differences(views, claim);
        return views.ask("""
                        select * from seen.correction c
                        where claim_id = :claim
                        order by position""")
                .param("claim", claim)
                .query((row, number) -> view(row, differences.getOrDefault(row.getString("correction_id"), List.of())))
                .list();
    }

    private static Map<String, List<DifferenceView>> differences(Standing views, String claim) {
        Map<String, List<DifferenceView>> differences = new HashMap<>();
        views.ask("""
                        select d.* from seen.difference d
                        join seen.correction c on c.correction_id = d.correction_id
                        where c.claim_id = :claim
                        order by d.correction_id, d.number""").param("claim", claim).query(row -> {
            differences
                    .computeIfAbsent(row.getString("correction_id"), key -> new ArrayList<>())
                    .add(new DifferenceView(row.getString("field"), row.getString("before"), row.getString("after")));
        });
        return differences;
    }

    private static CorrectionView view(ResultSet row, List<DifferenceView> differences) throws SQLException {
        return new CorrectionView(
                row.getString("correction_id"),
                CorrectionOrigin.valueOf(row.getString("origin")),
                CorrectionKind.valueOf(row.getString("kind")),
                CorrectionTarget.valueOf(row.getString("target")),
                row.getString("target_id"),
                Severity.valueOf(row.getString("severity")),
                IssuingAuthority.valueOf(row.getString("authority")),
                row.getString("reason"),
                row.getInt("statement_revision"),
                differences,
                notice(row),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable NoticeView notice(ResultSet row) throws SQLException {
        return row.getBoolean("noticed")
                ? new NoticeView(
                        row.getString("notice_text"),
                        row.getString("notice_url"),
                        Words.time(
                                row.getString("notice_published_date"), row.getString("notice_published_as_printed")))
                : null;
    }
}
