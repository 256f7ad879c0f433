package news.onrecord.query.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Links;
import news.onrecord.query.Opened;
import news.onrecord.query.Standing;
import org.jspecify.annotations.Nullable;

/** Puts assessments together from their rows. */
public final class AssessmentViews {

    private AssessmentViews() {}

    /** How a claim was assessed, in the order of recording. */
    public static List<AssessmentView> ofClaim(Standing views, String claim) {
        return some(views, "claim_id", claim);
    }

    /** One assessment. */
    static Optional<AssessmentView> find(Standing views, String id) {
        return some(views, "assessment_id", id).stream().findFirst();
    }

    private static List<AssessmentView> some(Standing views, String column, String value) {
        return views.ask("""
                        select a.*, v.reason as revoked_reason, v.position as revoked_position, v.recorded_at as revoked_at
                        from seen.assessment a left join seen.revocation v on v.assessment_id = a.assessment_id
                        where a.%s = :value
                        order by a.position""".formatted(column))
                .param("value", value)
                .query((row, number) -> view(views, row))
                .list();
    }

    private static AssessmentView view(Standing views, ResultSet row) throws SQLException {
        var id = row.getString("assessment_id");
        var claim = row.getString("claim_id");
        var revisions = Findings.of(views, id);
        return new AssessmentView(
                views.position(),
                id,
                claim,
                new AssessorView(row.getString("author_name"), row.getString("author_id")),
                revisions.getLast(),
                revisions,
                revoked(row),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Links("/api/assessments/" + id, "/claims/" + claim + "#" + id));
    }

    private static @Nullable RevocationView revoked(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return revokedAt == null
                ? null
                : new RevocationView(
                        row.getString("revoked_reason"), row.getLong("revoked_position"), revokedAt.toInstant());
    }
}
