package news.onrecord.query.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.Opened;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.AttributionViews;
import news.onrecord.query.takedown.TakenDownView;
import news.onrecord.source.Proximity;
import news.onrecord.source.Reliability;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** Puts sources together from their rows. */
public final class SourceViews {

    /** The name of the list of sources, which its cursors bear. */
    public static final String LIST = "sources";

    private SourceViews() {}

    /** One source with a page of what it said. */
    static Optional<SourceView> find(Standing views, String id, Search said) {
        return views.ask("select * from seen.source s where source_id = :id")
                .param("id", id)
                .query((row, number) -> view(views, row, said))
                .optional();
    }

    /** The sources with the words that are looked for in a name of theirs, a former one or an alias, in the order of entry. */
    public static Listing<SourceLine> list(Standing views, Search search) {
        var sources = views.ask("""
                        select s.*, (select count(*) from seen.naming n where n.thing_id = s.source_id) as attributions,
                            m.survivor_id, v.name as survivor
                        from seen.source s
                        left join seen.merger m on m.source_id = s.source_id and m.merged
                        left join seen.source v on v.source_id = m.survivor_id
                        where s.position > :after
                            and (:q = ''
                                or exists (select from seen.source_name n
                                    where n.source_id = s.source_id and n.name ilike :pattern)
                                or exists (select from seen.alias l
                                    where l.source_id = s.source_id and l.alias ilike :pattern))
                        order by s.position limit :rows""", search.rows())
                .param("after", search.after())
                .param("q", search.q())
                .param("pattern", search.pattern())
                .query((row, number) -> line(row))
                .list();
        return Listing.of(search, views.position(), sources, SourceLine::position);
    }

    /** How many sources there are. */
    public static long count(Standing views) {
        return views.ask("select count(*) from seen.source s").query(Long.class).single();
    }

    private static Listing<AttributionView> said(Standing views, String source, Search search) {
        return said(views, "h.source_id = :sources", source, search);
    }

    /** What several said that are one; a chain that names two of them stands there once. */
    private static Listing<AttributionView> said(
            Standing views, String source, List<MergerView> standsFor, Search search) {
        var sources = Stream.concat(
                        Stream.of(source),
                        standsFor.stream().map(merger -> merger.source().id()))
                .toArray(String[]::new);
        return said(
                views,
                "h.source_id = any(:sources) and not exists (select from seen.hop k where k.source_id = any(:sources)"
                        + " and k.attribution_id = h.attribution_id and k.number < h.number)",
                sources,
                search);
    }

    private static Listing<AttributionView> said(Standing views, String whose, Object sources, Search search) {
        var ids = views.ask("""
                        select h.attribution_id from seen.hop h
                        join seen.attribution a on a.attribution_id = h.attribution_id
                        join lateral (
                            select * from seen.claim_statement s where s.claim_id = a.claim_id
                                and (:q = '' or s.statement ilike :pattern)
                            limit 1) s on true
                        where %s and h.position > :after
                        order by h.position limit :rows""".formatted(whose), search.rows())
                .param("sources", sources)
                .param("after", search.after())
                .param("q", search.q())
                .param("pattern", search.pattern())
                .query(String.class)
                .list();
        return Listing.of(search, views.position(), AttributionViews.of(views, ids), AttributionView::position);
    }

    private static @Nullable ConfidentialView confidential(Standing views, String source) {
        return views.ask("select desk from seen.confidential c where source_id = :source")
                .param("source", source)
                .query((row, _) -> new ConfidentialView(row.getString("desk")))
                .optional()
                .orElse(null);
    }

    private static SourceLine line(ResultSet row) throws SQLException {
        var id = row.getString("source_id");
        return new SourceLine(
                id,
                SourceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Proximity.valueOf(row.getString("proximity")),
                row.getInt("attributions"),
                survivor(row),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/sources/" + id));
    }

    private static @Nullable SourceName survivor(ResultSet row) throws SQLException {
        var survivor = row.getString("survivor_id");
        return survivor == null ? null : SourceName.of(survivor, row.getString("survivor"));
    }

    private static SourceView view(Standing views, ResultSet row, Search said) throws SQLException {
        var id = row.getString("source_id");
        var facts = new SourceFacts(views, id);
        var grades = facts.grades();
        var standsFor = facts.standsFor();
        return new SourceView(
                views.position(),
                id,
                SourceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Proximity.valueOf(row.getString("proximity")),
                row.getString("note"),
                facts.names(),
                facts.aliases(),
                facts.affiliations(),
                grades.isEmpty() ? Reliability.NOT_EXAMINED : grades.getLast().grade(),
                grades,
                facts.mergedInto().orElse(null),
                facts.mergers(),
                standsFor,
                confidential(views, id),
                standsFor.isEmpty() ? said(views, id, said) : said(views, id, standsFor, said),
                TakenDownView.from(views, id),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/sources/" + id));
    }
}
