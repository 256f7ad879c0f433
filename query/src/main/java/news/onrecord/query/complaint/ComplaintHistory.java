package news.onrecord.query.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import news.onrecord.complaint.Outcome;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** What happened to one complaint, in the order in which it did. */
final class ComplaintHistory {

    private ComplaintHistory() {}

    /** That the complainant was told that it has arrived, if they were. */
    static ComplaintView.@Nullable AcknowledgementView acknowledged(Standing views, String id) {
        return all(views, "complaint_acknowledgement", id, (row, _) -> new ComplaintView.AcknowledgementView(
                        Words.time(row.getString("acknowledged_date"), row.getString("acknowledged_as_printed")),
                        row.getString("note"),
                        row.getLong("position"),
                        ComplaintViews.moment(row, "recorded_at")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** All deadlines, the one that holds last. */
    static List<ComplaintView.DeadlineView> deadlines(Standing views, String id) {
        return all(
                views,
                "complaint_deadline_ever",
                id,
                (row, _) -> new ComplaintView.DeadlineView(
                        ComplaintViews.moment(row, "due_by"),
                        row.getString("reason"),
                        row.getLong("position"),
                        ComplaintViews.moment(row, "recorded_at")));
    }

    /** All decisions; the last one stands unless the complaint was reopened since. */
    static List<DecisionView> decisions(Standing views, String id) {
        return all(views, "complaint_decision_ever", id, (row, _) -> decision(row, views.position()));
    }

    private static DecisionView decision(ResultSet row, long at) throws SQLException {
        var until = row.getObject("held_until", Long.class);
        return new DecisionView(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getBoolean("replied")
                        ? new DecisionView.ReplyView(row.getString("reply_text"), row.getString("reply_url"))
                        : null,
                Words.time(row.getString("decided_date"), row.getString("decided_as_printed")),
                until == null || at < until,
                row.getLong("position"),
                ComplaintViews.moment(row, "recorded_at"));
    }

    /** When it was looked at again. */
    static List<ComplaintView.ReopeningView> reopenings(Standing views, String id) {
        return all(
                views,
                "complaint_reopening",
                id,
                (row, _) -> new ComplaintView.ReopeningView(
                        row.getString("reason"),
                        row.getLong("position"),
                        ComplaintViews.moment(row, "recorded_at")));
    }

    /** The corrections that came of it. */
    static List<String> corrections(Standing views, String id) {
        return all(views, "complaint_correction", id, (row, _) -> row.getString("correction_id"));
    }

    private static <T> List<T> all(Standing views, String table, String id, RowMapper<T> view) {
        return views.ask("select * from seen." + table + " h where complaint_id = :id order by position")
                .param("id", id)
                .query(view)
                .list();
    }
}
