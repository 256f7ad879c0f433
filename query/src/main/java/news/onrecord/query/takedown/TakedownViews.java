package news.onrecord.query.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownGround;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts takedowns together from their rows, and from the ledger what they reach. */
@Component
final class TakedownViews {

    static final String LIST = "takedowns";

    /** The version that was proposed last, with where it was proposed first. */
    private static final String SELECTED = """
            select t.*, first.position as first_position, first.recorded_at as first_recorded_at,
                coalesce((select d.state from seen.takedown_decision d where d.takedown_id = t.takedown_id
                    order by d.position desc limit 1), 'PROPOSED') as state,
                (select count(*) from seen.takedown_text x
                    where x.takedown_id = t.takedown_id and x.version = t.version) as texts
            from seen.takedown t
            join seen.takedown first on first.takedown_id = t.takedown_id and first.version = 1
            where not exists (select 1 from seen.takedown later
                where later.takedown_id = t.takedown_id and later.version > t.version)
            """;

    private final Carriers carriers;

    TakedownViews(Carriers carriers) {
        this.carriers = carriers;
    }

    Listing<TakedownLine> list(Standing views, Search search) {
        var takedowns = views.ask(
                        SELECTED + "and first.position > :after order by first.position limit :rows", search.rows())
                .param("after", search.after())
                .query((row, _) -> new TakedownLine(
                        row.getString("takedown_id"),
                        row.getInt("version"),
                        TakedownState.valueOf(row.getString("state")),
                        TakedownGround.valueOf(row.getString("ground")),
                        row.getLong("texts"),
                        row.getLong("first_position"),
                        moment(row, "first_recorded_at")))
                .list();
        return Listing.of(search, views.position(), takedowns, TakedownLine::position);
    }

    Optional<TakedownView> find(Standing views, String id) {
        return views.ask(SELECTED + "and t.takedown_id = :id")
                .param("id", id)
                .query((row, _) -> view(views, row))
                .optional();
    }

    private TakedownView view(Standing views, ResultSet row) throws SQLException {
        var id = row.getString("takedown_id");
        var version = row.getInt("version");
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        var found = carriers.of(views, id, places(views, id, version));
        return new TakedownView(
                views.position(),
                id,
                version,
                TakedownState.valueOf(row.getString("state")),
                TakedownGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("demanded_by"),
                Words.time(row.getString("demanded_date"), row.getString("demanded_as_printed")),
                row.getString("case_reference"),
                people(row.getString("proposed_by")),
                expires == null ? null : expires.toInstant(),
                decisions(views, id),
                found.reached(),
                found.others(),
                found.streams(),
                row.getLong("first_position"),
                moment(row, "first_recorded_at"),
                Links.to("/takedowns/" + id));
    }

    private static List<ReachedText> places(Standing views, String id, int version) {
        return views.ask("select * from seen.takedown_text x where takedown_id = :id and version = :version"
                        + " order by number")
                .param("id", id)
                .param("version", version)
                .query((row, _) -> new ReachedText(
                        row.getLong("text_position"),
                        row.getInt("text_number"),
                        row.getString("stream_id"),
                        row.getString("thing_id"),
                        row.getString("type"),
                        row.getString("field")))
                .list();
    }

    private static List<TakedownView.DecisionView> decisions(Standing views, String id) {
        return views.ask("select * from seen.takedown_decision d where takedown_id = :id order by position")
                .param("id", id)
                .query((row, _) -> new TakedownView.DecisionView(
                        TakedownState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        people(row.getString("decided_by")),
                        row.getString("reason"),
                        row.getLong("position"),
                        moment(row, "recorded_at")))
                .list();
    }

    private static List<String> people(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
