package news.onrecord.query.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationKind;
import news.onrecord.query.Standing;
import news.onrecord.query.VoidView;

/** Puts together how claims stand to each other; a relation is shown to who may see both. */
public final class RelationViews {

    private RelationViews() {}

    /** The relations of a claim, in both directions, in the order of recording. */
    public static List<RelationView> ofClaim(Standing views, String claim) {
        return views.ask("""
                        select r.*, s.claim_id as other_id, s.statement,
                            exists (select 1 from seen.claim_void v where v.claim_id = s.claim_id) as other_void,
                            w.reason as void_reason, w.position as void_position, w.recorded_at as void_recorded_at
                        from (
                            select l.*, l.object_id as other, 'OUTGOING' as direction
                            from seen.relation l where l.claim_id = :claim
                            union all
                            select l.*, l.claim_id as other, 'INCOMING' as direction
                            from seen.relation l where l.object_id = :claim) r
                        join seen.claim_statement s on s.claim_id = r.other
                        left join seen.relation_withdrawal w on w.relation_id = r.relation_id
                        order by r.position""").param("claim", claim).query(RelationViews::view).list();
    }

    /** The claim that stands for a duplicate, at the end of however many mergers. */
    public static Optional<String> standsFor(Standing views, String claim) {
        return views.ask("""
                        with recursive merger as (
                            select l.object_id, 1 as step from seen.relation l
                            where l.claim_id = :claim and l.kind = 'DUPLICATES' and not exists (
                                select 1 from seen.relation_withdrawal w where w.relation_id = l.relation_id)
                            union all
                            select l.object_id, m.step + 1 from merger m
                            join seen.relation l on l.claim_id = m.object_id
                            where l.kind = 'DUPLICATES' and not exists (
                                select 1 from seen.relation_withdrawal w where w.relation_id = l.relation_id))
                        select object_id from merger order by step desc limit 1""")
                .param("claim", claim)
                .query(String.class)
                .optional();
    }

    private static RelationView view(ResultSet row, int number) throws SQLException {
        return new RelationView(
                row.getString("relation_id"),
                RelationKind.valueOf(row.getString("kind")),
                RelationDirection.valueOf(row.getString("direction")),
                row.getString("other_id"),
                row.getString("statement"),
                row.getBoolean("other_void"),
                RelationBasis.valueOf(row.getString("basis")),
                row.getString("note"),
                VoidView.of(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
