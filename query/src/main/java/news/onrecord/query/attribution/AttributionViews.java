package news.onrecord.query.attribution;

import static java.util.Comparator.comparingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.Opened;
import news.onrecord.query.Search;
import news.onrecord.query.Standing;
import news.onrecord.query.Words;

/**
 * Puts attributions together from their rows: a fixed number of questions, however many attributions there are. Only what stood
 * before an amendment is asked for by itself, and only for the claim's own list.
 */
public final class AttributionViews {

    private AttributionViews() {}

    /** A page of the places where reports carry a claim, in the order of recording. */
    public static Listing<AttributionView> ofClaim(Standing views, String claim, Search search) {
        var ids = views.ask("""
                        select attribution_id from seen.attribution a
                        where claim_id = :claim and position > :after
                        order by position limit :rows""", search.rows())
                .param("claim", claim)
                .param("after", search.after())
                .query(String.class)
                .list();
        return Listing.of(search, views.position(), of(views, ids, true), AttributionView::position);
    }

    /** A page of what a report version carries, in the order of its text, the headline first. */
    public static Listing<AttributionView> ofReport(Standing views, String report, int version, Search search) {
        var ids = views.ask("""
                        select a.attribution_id from seen.attribution a
                        left join seen.span s on s.attribution_id = a.attribution_id and s.role = 'PASSAGE'
                        where a.report_id = :report and a.version = :version
                        order by a.part <> 'HEADLINE', s.starts_at, a.position
                        limit :rows offset :before""", search.rows())
                .param("report", report)
                .param("version", version)
                .param("before", search.after() + 1)
                .query(String.class)
                .list();
        var found = of(views, ids).stream()
                .sorted(comparingInt(attribution -> ids.indexOf(attribution.id())))
                .toList();
        // all pages show one moment, so a place is as good as its number
        return Listing.of(search, views.position(), found, last -> search.after() + search.limit());
    }

    /** Some attributions, in the order of recording; what they were before they were amended is told with their claim. */
    public static List<AttributionView> of(Standing views, Collection<String> wanted) {
        return of(views, wanted, false);
    }

    /** One as it stood at an earlier moment; how it came to be so by then is told with the present one. */
    static Optional<AttributionView> asOf(Standing then, String id) {
        return of(then, List.of(id)).stream().findFirst();
    }

    private static List<AttributionView> of(Standing views, Collection<String> wanted, boolean withAmendments) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = wanted.toArray(String[]::new);
        var parts = AttributionParts.of(views, ids);
        var remarks = AttributionRemarks.of(views, ids, withAmendments);
        return views.ask("""
                        select a.*, v.headline, r.outlet,
                               exists (select 1 from seen.removal m
                                   where m.report_id = a.report_id and m.removed) as report_removed,
                               printed.statement as printed_statement,
                               current.statement as current_statement, current.revision as current_revision
                        from seen.attribution a
                        left join seen.report r on r.report_id = a.report_id
                        left join seen.report_version v on v.report_id = a.report_id and v.version = a.version
                        join seen.revision printed on printed.claim_id = a.claim_id
                            and printed.revision = a.statement_revision
                        join seen.claim_statement current on current.claim_id = a.claim_id
                        where a.attribution_id = any(:ids)
                        order by a.position""")
                .param("ids", ids)
                .query((row, number) -> view(row, parts, remarks))
                .list();
    }

    private static AttributionView view(ResultSet row, AttributionParts parts, AttributionRemarks remarks)
            throws SQLException {
        var id = row.getString("attribution_id");
        var claim = row.getString("claim_id");
        var passage = parts.span(id, SpanRole.PASSAGE, 0);
        return new AttributionView(
                id,
                claim,
                new ReportPlace(
                        row.getString("report_id"),
                        row.getInt("version"),
                        row.getString("headline"),
                        row.getString("outlet"),
                        row.getBoolean("report_removed")),
                ReportPart.valueOf(row.getString("part")),
                ReportingMode.valueOf(row.getString("reporting_mode")),
                passage,
                parts.contents(id),
                parts.span(id, SpanRole.SOURCE, 0),
                parts.span(id, SpanRole.CUE, 0),
                parts.chain(id),
                row.getInt("depth"),
                Identification.valueOf(row.getString("weakest_identification")),
                row.getBoolean("hedges_examined") ? parts.hedges(id) : null,
                Evidentiality.valueOf(row.getString("evidentiality")),
                new FactualityView(
                        label(row.getString("factuality_author")), label(row.getString("factuality_innermost_source"))),
                SourcingTerms.valueOf(row.getString("sourcing_terms")),
                QuoteAlteration.valueOf(row.getString("quote_alteration")),
                Salience.valueOf(row.getString("salience")),
                Words.time(row.getString("said_date"), row.getString("said_as_printed")),
                row.getString("note"),
                new Printed(
                        passage == null ? null : passage.exact(),
                        row.getInt("statement_revision"),
                        row.getString("printed_statement")),
                new Wording(row.getInt("current_revision"), row.getString("current_statement")),
                parts.correctionsSince(id),
                remarks.credibility(id),
                remarks.disputes(id),
                remarks.amendments(id),
                remarks.voided(id),
                parts.newest(id, row.getInt("version")),
                Opened.visibility(row),
                Opened.embargoedUntil(row),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Links.to("/claims/" + claim));
    }

    private static String label(String factuality) {
        return Factuality.valueOf(factuality).toString();
    }
}
