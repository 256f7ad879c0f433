package news.onrecord.query.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Listing;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;

/** Puts the house's rating scales together from their rows. */
final class ScaleViews {

    static final String LIST = "scales";

    private ScaleViews() {}

    /** The last revision of each scale, in the order in which these came. */
    static Listing<ScaleView> list(Standing views, Search search) {
        var scales = views.ask("""
                        select * from seen.scale s
                        where s.position > :after and s.revision = (
                            select max(revision) from seen.scale o where o.scale_id = s.scale_id)
                        order by s.position limit :rows""", search.rows())
                .param("after", search.after())
                .query((row, number) -> view(views, row))
                .list();
        return Listing.of(search, views.position(), scales, ScaleView::recordedPosition);
    }

    /** One scale. */
    static Optional<ScaleRevisions> find(Standing views, String id) {
        var revisions = views.ask("select * from seen.scale s where scale_id = :id order by revision")
                .param("id", id)
                .query((row, number) -> view(views, row))
                .list();
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScaleRevisions(views.position(), id, revisions));
    }

    private static ScaleView view(Standing views, ResultSet row) throws SQLException {
        var id = row.getString("scale_id");
        int revision = row.getInt("revision");
        return new ScaleView(
                id,
                revision,
                row.getString("name"),
                row.getBigDecimal("worst_rating"),
                row.getBigDecimal("best_rating"),
                labels(views, id, revision),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<ScaleLabelView> labels(Standing views, String scale, int revision) {
        return views.ask("""
                        select * from seen.scale_label l
                        where scale_id = :scale and revision = :revision
                        order by number""")
                .param("scale", scale)
                .param("revision", revision)
                .query((row, number) -> new ScaleLabelView(
                        row.getString("label"), row.getString("alternate_name"), row.getBigDecimal("rating_value")))
                .list();
    }
}
