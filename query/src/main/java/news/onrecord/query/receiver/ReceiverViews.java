package news.onrecord.query.receiver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Listing;
import news.onrecord.query.Parameters;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.receiver.ReceiverKind;

/** Puts receivers together from their rows. */
public final class ReceiverViews {

    static final String LIST = "receivers";

    private ReceiverViews() {}

    /** Who says that they carry something, in the order of recording. */
    public static List<HoldingView> holding(Standing views, String thing) {
        return views.ask("""
                        select h.*, r.name as receiver from seen.holding h
                        join seen.receiver r on r.receiver_id = h.receiver_id
                        where h.thing_id = :thing
                        order by h.position""")
                .param("thing", thing)
                .query((row, number) -> holding(row))
                .list();
    }

    static Listing<ReceiverLine> list(Standing views, Search search) {
        var receivers = views.ask("""
                        select r.*, (select count(*) from seen.holding h where h.receiver_id = r.receiver_id) as holdings
                        from seen.receiver r
                        where r.position > :after
                        order by r.position limit :rows""", search.rows())
                .param("after", search.after())
                .query((row, number) -> line(row))
                .list();
        return Listing.of(search, views.position(), receivers, ReceiverLine::position);
    }

    static Optional<ReceiverView> find(Standing views, String id, Search held) {
        return views.ask("select * from seen.receiver r where receiver_id = :id")
                .param("id", id)
                .query((row, number) -> view(views, row, held))
                .optional();
    }

    private static ReceiverLine line(ResultSet row) throws SQLException {
        return new ReceiverLine(
                row.getString("receiver_id"),
                ReceiverKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("owner_id"),
                row.getInt("holdings"),
                row.getLong("position"),
                recordedAt(row));
    }

    private static ReceiverView view(Standing views, ResultSet row, Search held) throws SQLException {
        var id = row.getString("receiver_id");
        return new ReceiverView(
                views.position(),
                id,
                ReceiverKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("contact"),
                row.getString("owner_id"),
                holdings(views, id, held),
                answers(views, id),
                row.getLong("position"),
                recordedAt(row));
    }

    private static Listing<HoldingView> holdings(Standing views, String id, Search held) {
        var holdings = views.ask("""
                        select h.*, r.name as receiver from seen.holding h
                        join seen.receiver r on r.receiver_id = h.receiver_id
                        where h.receiver_id = :id and h.position > :after
                        order by h.position limit :rows""", held.rows())
                .param("id", id)
                .param("after", held.after())
                .query((row, number) -> holding(row))
                .list();
        return Listing.of(held, views.position(), holdings, HoldingView::position);
    }

    private static List<AnswerView> answers(Standing views, String id) {
        return views.ask("""
                        select * from seen.answer a
                        where receiver_id = :id
                        order by position desc limit :rows""", Parameters.MOST)
                .param("id", id)
                .query((row, number) -> new AnswerView(
                        row.getString("correction_id"),
                        row.getString("answer"),
                        row.getString("url"),
                        row.getString("content_hash"),
                        row.getString("reason"),
                        row.getLong("position"),
                        recordedAt(row)))
                .list();
    }

    private static HoldingView holding(ResultSet row) throws SQLException {
        return new HoldingView(
                row.getString("holding_id"),
                row.getString("receiver_id"),
                row.getString("receiver"),
                row.getString("thing_id"),
                row.getString("external_id"),
                row.getString("url"),
                row.getLong("position"),
                recordedAt(row));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
