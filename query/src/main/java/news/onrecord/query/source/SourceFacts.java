package news.onrecord.query.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import news.onrecord.source.AliasKind;
import news.onrecord.source.Reliability;

/** Reads what is known of one source besides what it said. */
final class SourceFacts {

    private final Standing views;
    private final String source;

    SourceFacts(Standing views, String source) {
        this.views = views;
        this.source = source;
    }

    /** All names that it ever bore, the present one last. */
    List<NameView> names() {
        return views.ask("select * from seen.source_name n where source_id = :source order by position")
                .param("source", source)
                .query((row, _) -> new NameView(
                        row.getString("name"), row.getString("reason"), row.getLong("position"), recordedAt(row)))
                .list();
    }

    List<AliasView> aliases() {
        return views.ask("select * from seen.alias l where source_id = :source order by position")
                .param("source", source)
                .query((row, _) -> new AliasView(
                        row.getString("alias_id"),
                        row.getString("alias"),
                        AliasKind.valueOf(row.getString("kind")),
                        row.getLong("position"),
                        recordedAt(row)))
                .list();
    }

    List<AffiliationView> affiliations() {
        return views.ask("""
                        select f.*, o.name as organisation, e.affiliation_id is not null as ended,
                            e.to_date as end_date, e.to_as_printed as end_as_printed
                        from seen.affiliation f
                        left join seen.source o on o.source_id = f.organisation_id
                        left join seen.affiliation_end e on e.affiliation_id = f.affiliation_id
                            and view.held(e.held_from, e.held_until, :at)
                        where f.source_id = :source order by f.position""")
                .param("source", source)
                .query((row, _) -> affiliation(row))
                .list();
    }

    private static AffiliationView affiliation(ResultSet row) throws SQLException {
        boolean ended = row.getBoolean("ended");
        var to = ended
                ? Words.time(row.getString("end_date"), row.getString("end_as_printed"))
                : Words.time(row.getString("to_date"), row.getString("to_as_printed"));
        return new AffiliationView(
                row.getString("affiliation_id"),
                SourceName.of(row.getString("organisation_id"), row.getString("organisation")),
                row.getString("role"),
                Words.time(row.getString("from_date"), row.getString("from_as_printed")),
                to,
                ended || to != null,
                row.getLong("position"),
                recordedAt(row));
    }

    /** All grades that it was ever given, the present one last. */
    List<GradeView> grades() {
        return views.ask("select * from seen.grading g where source_id = :source order by position")
                .param("source", source)
                .query((row, _) -> new GradeView(
                        Reliability.valueOf(row.getString("grade")),
                        row.getString("reason"),
                        row.getLong("position"),
                        recordedAt(row)))
                .list();
    }

    /** The merger that holds, if it is merged. */
    Optional<MergerView> mergedInto() {
        return mergers("seen.merger", "m.source_id = :source and m.merged").stream().findFirst();
    }

    /** All mergers of it that ever were, and their reversals. */
    List<MergerView> mergers() {
        return mergers("seen.merging", "m.source_id = :source");
    }

    /** The mergers of all those for which it stands, also of those that were merged into them. */
    List<MergerView> standsFor() {
        return mergers("seen.merger", "m.merged and m.source_id in (" + """
                        with recursive below as (
                            select s.source_id from seen.merger s where s.survivor_id = :source and s.merged
                            union
                            select s.source_id from below
                                join seen.merger s on s.survivor_id = below.source_id and s.merged)
                        select source_id from below)""");
    }

    private List<MergerView> mergers(String rows, String which) {
        return views.ask("""
                        select m.*, x.name, y.name as survivor from %s m
                        left join seen.source x on x.source_id = m.source_id
                        left join seen.source y on y.source_id = m.survivor_id
                        where %s order by m.position""".formatted(rows, which))
                .param("source", source)
                .query((row, _) -> new MergerView(
                        SourceName.of(row.getString("source_id"), row.getString("name")),
                        SourceName.of(row.getString("survivor_id"), row.getString("survivor")),
                        row.getBoolean("merged"),
                        row.getString("reason"),
                        row.getLong("position"),
                        recordedAt(row)))
                .list();
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
