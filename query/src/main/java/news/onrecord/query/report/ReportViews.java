package news.onrecord.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.Opened;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;
import news.onrecord.query.attribution.Anchorings;
import news.onrecord.query.attribution.AttributionViews;
import news.onrecord.query.attribution.StanceViews;
import news.onrecord.query.complaint.ComplaintViews;
import news.onrecord.query.correction.CorrectionViews;
import news.onrecord.query.correction.ProposalViews;
import news.onrecord.query.correction.StateView;
import news.onrecord.query.receiver.ReceiverViews;
import news.onrecord.query.takedown.TakenDownView;
import org.jspecify.annotations.Nullable;

/** Puts reports together from their rows. */
public final class ReportViews {

    /** The name of the list of reports, which its cursors bear. */
    public static final String LIST = "reports";

    private ReportViews() {}

    /** What a report, or one version of it, is called, also by the cursors of what it carries. */
    static String name(String id, @Nullable Integer version) {
        return version == null ? id : id + " version " + version;
    }

    /**
     * One report.
     *
     * @param version the version to show; null for the latest
     * @param carried which page of what it carries
     */
    static Optional<ReportView> find(Standing views, String id, @Nullable Integer version, Search carried) {
        return views.ask("""
                        select v.*, r.visibility, r.embargoed_until, r.author_id, s.name as author, r.outlet, r.url, r.language,
                            r.position as report_position, r.recorded_at as report_recorded_at
                        from seen.report r
                        left join seen.report_version v on v.report_id = r.report_id
                        left join seen.source s on s.source_id = r.author_id
                        where r.report_id = :id
                            and (cast(:version as integer) is null or v.version = cast(:version as integer))
                        order by v.version desc nulls last limit 1""")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> view(views, row, id, version, carried))
                .optional();
    }

    /** The reports with the words that are looked for in their latest headline or texts, in the order of filing. */
    public static Listing<ReportLine> list(Standing views, Search search) {
        var reports = views.ask("""
                        select r.*, s.name as author, v.version, v.headline,
                            substr(coalesce(nullif(v.text, ''), (select p.text from seen.report_part p
                                where p.report_id = v.report_id and p.version = v.version
                                order by p.kind desc, p.number limit 1), v.text), 1, 200) as beginning,
                            v.published_date, v.published_as_printed,
                            (select count(*) from seen.naming n where n.thing_id = r.report_id) as attributions,
                            exists (select 1 from seen.removal m where m.report_id = r.report_id and m.removed) as is_removed
                        from seen.report r
                        left join lateral (
                            select * from seen.report_version w where w.report_id = r.report_id
                            order by w.version desc limit 1) v on true
                        left join seen.source s on s.source_id = r.author_id
                        where r.position > :after
                            and (:q = '' or v.headline ilike :pattern or v.text ilike :pattern or exists (
                                select 1 from seen.report_part p where p.report_id = v.report_id
                                    and p.version = v.version and p.text ilike :pattern))
                        order by r.position limit :rows""", search.rows())
                .param("after", search.after())
                .param("q", search.q())
                .param("pattern", search.pattern())
                .query((row, number) -> line(row))
                .list();
        return Listing.of(search, views.position(), reports, ReportLine::position);
    }

    /** How many reports there are. */
    public static long count(Standing views) {
        return views.ask("select count(*) from seen.report r").query(Long.class).single();
    }

    private static ReportView view(Standing views, ResultSet row, String id, @Nullable Integer asked, Search carried)
            throws SQLException {
        var version = row.getInt("version");
        var corrections = CorrectionViews.of(views, id);
        var states = StateView.of(corrections);
        return new ReportView(
                views.position(),
                id,
                new Author(row.getString("author_id"), row.getString("author")),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("language"),
                version == 0 ? null : version,
                row.getString("headline"),
                Words.time(row.getString("published_date"), row.getString("published_as_printed")),
                Words.time(row.getString("observed_date"), row.getString("observed_as_printed")),
                row.getString("text_hash"),
                row.getString("text"),
                PartViews.of(views, id, version),
                AttributionViews.ofReport(views, id, version, carried),
                StanceViews.of(views, id, version),
                EvidenceViews.of(views, id, version),
                versions(views, id),
                corrections,
                StateView.ofOwner(states, id),
                states,
                ProposalViews.of(views, id),
                LineageViews.of(views, id),
                ComplaintViews.about(views, id),
                ReceiverViews.holding(views, id),
                removal(views, id),
                TakenDownView.from(views, id),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("report_position"),
                row.getObject("report_recorded_at", OffsetDateTime.class).toInstant(),
                asked == null ? Links.to("/reports/" + id) : version(id, version));
    }

    private static @Nullable Removal removal(Standing views, String id) {
        return views.ask("select * from seen.removal m where m.report_id = :id and m.removed")
                .param("id", id)
                .query((row, number) -> new Removal(
                        row.getString("reason"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    private static List<VersionLine> versions(Standing views, String id) {
        var orphaned = Anchorings.orphaned(views, id);
        return views.ask("""
                        select v.*, (select count(*) from seen.attribution a
                            where a.report_id = v.report_id and a.version = v.version
                                and not exists (select 1 from seen.attribution_void x where x.attribution_id = a.attribution_id)) as attributions
                        from seen.report_version v
                        where v.report_id = :id
                        order by v.version""")
                .param("id", id)
                .query((row, number) -> new VersionLine(
                        row.getInt("version"),
                        row.getString("headline"),
                        Words.time(row.getString("published_date"), row.getString("published_as_printed")),
                        Words.time(row.getString("observed_date"), row.getString("observed_as_printed")),
                        row.getString("text_hash"),
                        row.getInt("attributions"),
                        orphaned.getOrDefault(row.getInt("version"), 0),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        version(id, row.getInt("version"))))
                .list();
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        var id = row.getString("report_id");
        return new ReportLine(
                id,
                new Author(row.getString("author_id"), row.getString("author")),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("language"),
                row.getString("headline"),
                row.getString("beginning"),
                Words.time(row.getString("published_date"), row.getString("published_as_printed")),
                row.getInt("version"),
                row.getInt("attributions"),
                row.getBoolean("is_removed"),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/reports/" + id));
    }

    private static Links version(String id, int version) {
        return Links.to("/reports/" + id + "/versions/" + version);
    }
}
