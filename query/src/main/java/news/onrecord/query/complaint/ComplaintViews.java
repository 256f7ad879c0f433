package news.onrecord.query.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.onrecord.PartialDate;
import news.onrecord.complaint.Ground;
import news.onrecord.complaint.Outcome;
import news.onrecord.query.Listing;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** Puts complaints together from their rows. Whether one is overdue depends on the hour, whatever moment is asked about. */
public final class ComplaintViews {

    static final String LIST = "complaints";

    private static final String SELECTED = """
            select c.*, l.due_by, d.outcome, d.decided_date, d.decided_as_printed, d.recorded_at as decision_recorded_at,
                d.outcome is null and l.due_by < :now as overdue
            from seen.complaint c
            join seen.complaint_deadline l on l.complaint_id = c.complaint_id
            left join seen.complaint_decision d on d.complaint_id = c.complaint_id
            """;

    private ComplaintViews() {}

    /** What was complained of about something, in the order of recording. */
    public static List<ComplaintMention> about(Standing views, String thing) {
        return views.ask(SELECTED + "where c.about_id = :thing order by c.position")
                .param("thing", thing)
                .query((row, number) -> ComplaintMention.of(line(row)))
                .list();
    }

    static Listing<ComplaintLine> list(Standing views, Search search) {
        var complaints = views.ask(
                        SELECTED + "where c.position > :after order by c.position limit :rows", search.rows())
                .param("after", search.after())
                .query((row, number) -> line(row))
                .list();
        return Listing.of(search, views.position(), complaints, ComplaintLine::position);
    }

    static Optional<ComplaintView> find(Standing views, String id) {
        return views.ask(SELECTED + "where c.complaint_id = :id")
                .param("id", id)
                .query((row, number) -> view(views, row))
                .optional();
    }

    private static ComplaintLine line(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new ComplaintLine(
                row.getString("complaint_id"),
                row.getString("about_id"),
                grounds(row),
                receivedAt(row),
                moment(row, "due_by"),
                row.getBoolean("overdue"),
                outcome == null ? null : Outcome.valueOf(outcome),
                days(row),
                row.getLong("position"),
                moment(row, "recorded_at"));
    }

    private static ComplaintView view(Standing views, ResultSet row) throws SQLException {
        var id = row.getString("complaint_id");
        return new ComplaintView(
                views.position(),
                id,
                row.getString("about_id"),
                grounds(row),
                row.getString("words"),
                row.getBoolean("complainant_known")
                        ? new ComplaintView.ComplainantView(
                                row.getString("complainant_name"), row.getString("complainant_contact"))
                        : null,
                receivedAt(row),
                ComplaintHistory.acknowledged(views, id),
                moment(row, "due_by"),
                row.getBoolean("overdue"),
                ComplaintHistory.deadlines(views, id),
                ComplaintHistory.decisions(views, id),
                ComplaintHistory.reopenings(views, id),
                ComplaintHistory.corrections(views, id),
                days(row),
                row.getLong("position"),
                moment(row, "recorded_at"));
    }

    private static List<Ground> grounds(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("grounds").split(" ", -1))
                .map(Ground::valueOf)
                .toList();
    }

    private static @Nullable PartialDate receivedAt(ResultSet row) throws SQLException {
        return Words.time(row.getString("received_date"), row.getString("received_as_printed"));
    }

    private static @Nullable Long days(ResultSet row) throws SQLException {
        return row.getString("outcome") == null
                ? null
                : Promptness.days(
                        receivedAt(row),
                        moment(row, "recorded_at"),
                        Words.time(row.getString("decided_date"), row.getString("decided_as_printed")),
                        moment(row, "decision_recorded_at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
