package news.onrecord.query.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.attribution.Credibility;
import news.onrecord.query.Standing;
import news.onrecord.query.VoidView;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** What was said about some attributions after they were recorded. */
final class AttributionRemarks {

    private final Map<String, VoidView> voided = new HashMap<>();
    private final Map<String, CredibilityView> credibility = new HashMap<>();
    private final Map<String, List<DisputeView>> disputes = new HashMap<>();
    private final @Nullable Map<String, List<AmendmentView>> amendments;

    private AttributionRemarks(@Nullable Map<String, List<AmendmentView>> amendments) {
        this.amendments = amendments;
    }

    /**
     * @param withAmendments whether what was said before is looked up, too
     */
    static AttributionRemarks of(Standing views, String[] ids, boolean withAmendments) {
        var remarks = new AttributionRemarks(withAmendments ? amendments(views, ids) : null);
        remarks.readVoids(views, ids);
        remarks.readGrades(views, ids);
        remarks.readDisputes(views, ids);
        return remarks;
    }

    @Nullable
    VoidView voided(String attribution) {
        return voided.get(attribution);
    }

    @Nullable
    CredibilityView credibility(String attribution) {
        return credibility.get(attribution);
    }

    List<DisputeView> disputes(String attribution) {
        return disputes.getOrDefault(attribution, List.of());
    }

    /** Null when they were not looked up. */
    @Nullable
    List<AmendmentView> amendments(String attribution) {
        return amendments == null ? null : amendments.getOrDefault(attribution, List.of());
    }

    private void readVoids(Standing views, String[] ids) {
        views.ask("""
                        select attribution_id, x.reason as void_reason, x.position as void_position,
                            x.recorded_at as void_recorded_at
                        from seen.attribution_void x where attribution_id = any(:ids)""").param("ids", ids).query(row -> {
            var error = VoidView.of(row);
            if (error != null) {
                voided.put(row.getString("attribution_id"), error);
            }
        });
    }

    private void readGrades(Standing views, String[] ids) {
        views.ask("select * from seen.credibility g where attribution_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    var confirming = row.getString("confirmed_by");
                    credibility.put(
                            row.getString("attribution_id"),
                            new CredibilityView(
                                    Credibility.valueOf(row.getString("credibility")),
                                    row.getString("reason"),
                                    confirming.isEmpty() ? List.of() : Arrays.asList(confirming.split(" ", -1)),
                                    row.getLong("position"),
                                    time(row)));
                });
    }

    private void readDisputes(Standing views, String[] ids) {
        views.ask("""
                        select d.*, s.name, w.reason as void_reason, w.position as void_position,
                            w.recorded_at as void_recorded_at
                        from seen.dispute d
                        left join seen.source s on s.source_id = d.source_id
                        left join seen.dispute_withdrawal w on w.dispute_id = d.dispute_id
                        where d.attribution_id = any(:ids)
                        order by d.position""").param("ids", ids).query(row -> {
            disputes.computeIfAbsent(row.getString("attribution_id"), key -> new ArrayList<>())
                    .add(dispute(row));
        });
    }

    private static DisputeView dispute(ResultSet row) throws SQLException {
        return new DisputeView(
                row.getString("dispute_id"),
                row.getString("source_id"),
                row.getString("name"),
                row.getString("words"),
                row.getString("spokesperson"),
                Words.time(row.getString("said_date"), row.getString("said_as_printed")),
                row.getString("url"),
                VoidView.of(row),
                row.getLong("position"),
                time(row));
    }

    /** About ten questions for each: what was said before is put together like what is said now. */
    private static Map<String, List<AmendmentView>> amendments(Standing views, String[] ids) {
        record Amended(String attribution, @Nullable String reason, long position, Instant recordedAt) {}
        var all = views.ask("select * from seen.amendment b where attribution_id = any(:ids) order by position")
                .param("ids", ids)
                .query((row, number) -> new Amended(
                        row.getString("attribution_id"), row.getString("reason"), row.getLong("position"), time(row)))
                .list();
        Map<String, List<AmendmentView>> amendments = new HashMap<>();
        for (var amended : all) {
            AttributionViews.asOf(views.at(amended.position() - 1), amended.attribution())
                    .ifPresent(before -> amendments
                            .computeIfAbsent(amended.attribution(), key -> new ArrayList<>())
                            .add(new AmendmentView(
                                    amended.reason(), before, amended.position(), amended.recordedAt())));
        }
        return amendments;
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
