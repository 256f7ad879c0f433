package news.onrecord.query.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import news.onrecord.claim.Stance;
import news.onrecord.query.Standing;

/** Puts together how reports stand towards claims. */
public final class StanceViews {

    private static final String STANCE = """
            select t.*, v.headline as printed_headline, r.outlet, c.statement,
                exists (select 1 from seen.removal m where m.report_id = t.report_id and m.removed) as report_removed
            from seen.stance t
            join seen.report r on r.report_id = t.report_id
            join seen.report_version v on v.report_id = t.report_id and v.version = t.version
            join seen.claim_statement c on c.claim_id = t.claim_id
            """;

    private StanceViews() {}

    /** How each version stands that was looked at, in the order of what was said last. */
    public static List<StanceView> towards(Standing views, String claim) {
        return views.ask(STANCE + "where t.claim_id = :claim order by t.position")
                .param("claim", claim)
                .query((row, number) -> view(row))
                .list();
    }

    /** How a version stands towards each claim for which it was looked at. */
    public static List<StanceView> of(Standing views, String report, int version) {
        return views.ask(STANCE + "where t.report_id = :report and t.version = :version order by t.position")
                .param("report", report)
                .param("version", version)
                .query((row, number) -> view(row))
                .list();
    }

    private static StanceView view(ResultSet row) throws SQLException {
        return new StanceView(
                row.getString("claim_id"),
                row.getString("statement"),
                new ReportPlace(
                        row.getString("report_id"),
                        row.getInt("version"),
                        row.getString("printed_headline"),
                        row.getString("outlet"),
                        row.getBoolean("report_removed")),
                Stance.valueOf(row.getString("headline")),
                Stance.valueOf(row.getString("body")),
                row.getString("note"),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
