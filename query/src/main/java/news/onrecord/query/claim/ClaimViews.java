package news.onrecord.query.claim;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.claim.ClaimKind;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.Opened;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.VoidView;
import news.onrecord.query.assessment.AssessmentViews;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.AttributionViews;
import news.onrecord.query.attribution.StanceViews;
import news.onrecord.query.complaint.ComplaintViews;
import news.onrecord.query.correction.CorrectionViews;
import news.onrecord.query.correction.ProposalViews;
import news.onrecord.query.correction.StateView;
import news.onrecord.query.receiver.ReceiverViews;
import news.onrecord.query.relation.RelationViews;
import news.onrecord.query.takedown.TakenDownView;

/** Puts claims together from their rows. */
public final class ClaimViews {

    /** The name of the list of claims, which its cursors bear. */
    public static final String LIST = "claims";

    private ClaimViews() {}

    /** One claim with a page of the places where it was printed. */
    static Optional<ClaimView> find(Standing views, String id, Search printed) {
        return views.ask("""
                        select c.*, s.statement, s.revision, coalesce(f.kind, c.kind) as kind_now,
                            x.reason as void_reason, x.position as void_position, x.recorded_at as void_recorded_at
                        from seen.claim c
                        join seen.claim_statement s on s.claim_id = c.claim_id
                        left join seen.classification f on f.claim_id = c.claim_id
                        left join seen.claim_void x on x.claim_id = c.claim_id
                        where c.claim_id = :id""")
                .param("id", id)
                .query((row, number) -> view(views, row, printed))
                .optional();
    }

    /**
     * The claims whose present statement has the words that are looked for, in the order of recording. The limit of one, which
     * nothing exceeds, has the database go through the claims in order, and not through all statements first.
     */
    public static Listing<ClaimLine> list(Standing views, Search search) {
        var found = views.ask("""
                        select c.claim_id, c.position from seen.claim c
                        join lateral (
                            select * from seen.claim_statement s where s.claim_id = c.claim_id
                                and (:q = '' or s.statement ilike :pattern)
                            limit 1) s on true
                        where c.position > :after
                        order by c.position limit :rows""", search.rows())
                .param("after", search.after())
                .param("q", search.q())
                .param("pattern", search.pattern())
                .query((row, number) -> row.getString("claim_id"))
                .list();
        return Listing.of(search, views.position(), lines(views, found), ClaimLine::position);
    }

    /** How many claims there are. */
    public static long count(Standing views) {
        return views.ask("select count(*) from seen.claim c").query(Long.class).single();
    }

    private static List<ClaimLine> lines(Standing views, List<String> ids) {
        var claims = ids.toArray(String[]::new);
        var first = first(views, claims);
        return views.ask("""
                        select c.*, s.statement, s.revision, coalesce(f.kind, c.kind) as kind_now,
                            x.reason as void_reason, x.position as void_position, x.recorded_at as void_recorded_at,
                            (select l.object_id from seen.relation l
                                where l.claim_id = c.claim_id and l.kind = 'DUPLICATES' and not exists (
                                    select 1 from seen.relation_withdrawal w where w.relation_id = l.relation_id)
                            ) as merged_into,
                            (select count(*) from seen.naming n where n.thing_id = c.claim_id) as attributions,
                            (select count(*) from seen.correction k where k.thing_id = c.claim_id
                                and k.origin = 'ISSUED' and k.authority = 'OUTLET') as corrections
                        from seen.claim c
                        join seen.claim_statement s on s.claim_id = c.claim_id
                        left join seen.classification f on f.claim_id = c.claim_id
                        left join seen.claim_void x on x.claim_id = c.claim_id
                        where c.claim_id = any(:ids)
                        order by c.position""")
                .param("ids", claims)
                .query((row, number) -> line(row, first))
                .list();
    }

    private static Map<String, AttributionView> first(Standing views, String[] claims) {
        var ids = views.ask("""
                        select distinct on (claim_id) attribution_id from seen.attribution a
                        where claim_id = any(:ids)
                            and not exists (select 1 from seen.attribution_void x where x.attribution_id = a.attribution_id)
                        order by claim_id, position""").param("ids", claims).query(String.class).list();
        return AttributionViews.of(views, ids).stream().collect(toMap(AttributionView::claimId, identity()));
    }

    private static ClaimLine line(ResultSet row, Map<String, AttributionView> first) throws SQLException {
        var id = row.getString("claim_id");
        return new ClaimLine(
                id,
                row.getString("statement"),
                row.getInt("revision"),
                ClaimKind.valueOf(row.getString("kind_now")),
                row.getString("language"),
                VoidView.of(row),
                row.getString("merged_into"),
                first.get(id),
                row.getInt("attributions"),
                row.getInt("corrections"),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/claims/" + id));
    }

    private static ClaimView view(Standing views, ResultSet row, Search printed) throws SQLException {
        var id = row.getString("claim_id");
        var corrections = CorrectionViews.of(views, id);
        var states = StateView.of(corrections);
        return new ClaimView(
                views.position(),
                id,
                row.getString("statement"),
                row.getInt("revision"),
                row.getString("language"),
                ClaimKind.valueOf(row.getString("kind_now")),
                topics(views, id),
                row.getString("note"),
                VoidView.of(row),
                RelationViews.standsFor(views, id).orElse(null),
                RelationViews.ofClaim(views, id),
                revisions(views, id),
                AttributionViews.ofClaim(views, id, printed),
                StanceViews.towards(views, id),
                corrections,
                StateView.ofOwner(states, id),
                states,
                ProposalViews.of(views, id),
                AssessmentViews.ofClaim(views, id),
                ComplaintViews.about(views, id),
                ReceiverViews.holding(views, id),
                TakenDownView.from(views, id),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/claims/" + id));
    }

    private static List<String> topics(Standing views, String id) {
        return views.ask("select topic from seen.topic o where claim_id = :id order by topic")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static List<RevisionView> revisions(Standing views, String id) {
        return views.ask("""
                        select * from seen.revision r where claim_id = :id
                        order by revision""")
                .param("id", id)
                .query((row, number) -> RevisionView.of(
                        row.getInt("revision"),
                        row.getString("statement"),
                        row.getString("correction_id"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
