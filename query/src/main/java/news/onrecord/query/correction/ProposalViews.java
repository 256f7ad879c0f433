package news.onrecord.query.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.ProposalState;
import news.onrecord.correction.Severity;
import news.onrecord.query.Standing;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Puts together from their rows what was proposed about a claim or a report. */
public final class ProposalViews {

    private ProposalViews() {}

    /** What was proposed about it, in the order of the standing versions; nothing for whoever is not of the desk. */
    public static List<ProposalView> of(Standing views, String thing) {
        var differences = differences(views, thing);
        return views.ask("""
                        select p.*, d.state, d.decided_by, d.reason as decision_reason from seen.proposal p
                        left join seen.proposal_decision d on d.correction_id = p.correction_id
                        where p.thing_id = :thing
                        order by p.position""")
                .param("thing", thing)
                .query((row, number) -> view(row, differences.getOrDefault(row.getString("correction_id"), List.of())))
                .list();
    }

    private static Map<String, List<DifferenceView>> differences(Standing views, String thing) {
        Map<String, List<DifferenceView>> differences = new HashMap<>();
        views.ask("""
                        select d.* from seen.proposal_difference d
                        join seen.proposal p on p.correction_id = d.correction_id and p.version = d.version
                        where p.thing_id = :thing
                        order by d.correction_id, d.number""").param("thing", thing).query(row -> {
            differences
                    .computeIfAbsent(row.getString("correction_id"), key -> new ArrayList<>())
                    .add(CorrectionViews.difference(row));
        });
        return differences;
    }

    private static ProposalView view(ResultSet row, List<DifferenceView> differences) throws SQLException {
        var state = row.getString("state");
        var extent = row.getString("extent");
        return new ProposalView(
                row.getString("correction_id"),
                row.getInt("version"),
                state == null ? ProposalState.PROPOSED : ProposalState.valueOf(state),
                CorrectionKind.valueOf(row.getString("kind")),
                extent == null ? null : CorrectionExtent.valueOf(extent),
                CorrectionTarget.valueOf(row.getString("target")),
                row.getString("target_id"),
                Severity.valueOf(row.getString("severity")),
                row.getString("reason"),
                differences,
                row.getString("notice_text"),
                row.getString("notice_url"),
                row.getString("amends"),
                people(row.getString("proposed_by")),
                Visibility.valueOf(row.getString("wanted_visibility")),
                instant(row, "expires_at"),
                people(row.getString("decided_by")),
                row.getString("decision_reason"),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> people(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
