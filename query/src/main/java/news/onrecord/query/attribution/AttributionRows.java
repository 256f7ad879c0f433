package news.onrecord.query.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.Hop;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.report.Span;
import org.jspecify.annotations.Nullable;

/** The rows that one attribution becomes: itself, its hops, its hedges, and every place it points at. */
public final class AttributionRows {

    private static final Table ATTRIBUTION = Table.of(
            "attribution",
            "attribution_id",
            "claim_id",
            "report_id",
            "version",
            "statement_revision",
            "part",
            "part_number",
            "reporting_mode",
            "depth",
            "weakest_identification",
            "hedges_examined",
            "evidentiality",
            "factuality_author",
            "factuality_innermost_source",
            "sourcing_terms",
            "quote_alteration",
            "salience",
            "said_date",
            "said_as_printed",
            "note",
            "position",
            "recorded_at");

    private static final Table HOP =
            Table.of("hop", "attribution_id", "number", "source_id", "identification", "mode", "position");

    private static final Table HEDGE = Table.of("hedge", "attribution_id", "number", "kind");

    private static final Table SPAN =
            Table.of("span", "attribution_id", "role", "number", "starts_at", "ends_at", "exact", "prefix", "suffix");

    private static final Table AMENDMENT =
            Table.of("amendment", "attribution_id", "claim_id", "reason", "position", "recorded_at");

    /** What was said first keeps its place: position, time, the wording that it carried, and who may read it. */
    private static final String AMEND =
            "insert into view.attribution (attribution_id, version, part, part_number, reporting_mode, depth,"
                    + " weakest_identification, hedges_examined, evidentiality, factuality_author, factuality_innermost_source,"
                    + " sourcing_terms, quote_alteration, salience, said_date, said_as_printed, note, held_from, claim_id, report_id,"
                    + " statement_revision, visibility, embargoed_until, position, recorded_at)"
                    + " select attribution_id, ?, ?, cast(? as integer), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, claim_id, report_id,"
                    + " statement_revision, visibility, embargoed_until, position, recorded_at"
                    + " from view.attribution where attribution_id = ? order by held_from limit 1";

    private static final String AMEND_AGAIN =
            "update view.attribution set said_as_printed = ?, note = ? where attribution_id = ? and held_from = ?";

    private static final String REPEAT_HOP =
            "insert into view.hop (attribution_id, number, source_id, identification, mode,"
                    + " held_from, position) select attribution_id, ?, ?, ?, ?, ?, position"
                    + " from view.attribution where attribution_id = ? order by held_from limit 1";

    private static final List<String> SUPERSEDE = Stream.of("attribution", "hop", "hedge", "span")
            .map(table -> "update view." + table
                    + " set held_until = ? where attribution_id = ? and held_from < ? and held_until is null")
            .toList();

    private AttributionRows() {}

    /** Opens all rows anew and closes those before. */
    public static void amend(AttributionAmended amended, Moment moment, Batch batch) {
        var id = amended.attributionId().value();
        var said = amended.attribution();
        batch.open(
                AMENDMENT,
                moment,
                id,
                amended.claimId().value(),
                amended.reason().words(),
                moment.position(),
                moment.time());
        var values = new ArrayList<@Nullable Object>();
        values.add(amended.reportVersion().version());
        values.addAll(axes(said));
        values.add(moment.position());
        values.add(id);
        batch.change(AMEND, values.toArray());
        batch.copy(AMEND_AGAIN, Words.asPrinted(said.saidAt()), Words.of(said.note()), id, moment.position());
        var hops = said.chain().hops();
        for (int number = 0; number < hops.size(); number++) {
            var hop = hops.get(number);
            batch.change(
                    REPEAT_HOP,
                    number,
                    hop.sourceId().value(),
                    hop.identification().name(),
                    hop.mode().name(),
                    moment.position(),
                    id);
            span(id, SpanRole.HOP_CUE, number, hop.cueSpan(), moment, batch);
        }
        places(id, said, moment, batch);
        SUPERSEDE.forEach(sql -> batch.close(sql, moment.position(), id, moment.position()));
        batch.reconsider(id);
    }

    private static void places(String id, Attribution attribution, Moment moment, Batch batch) {
        hedges(id, attribution, moment, batch);
        span(id, SpanRole.PASSAGE, 0, attribution.span(), moment, batch);
        for (int number = 0; number < attribution.contentSpans().size(); number++) {
            span(id, SpanRole.CONTENT, number, attribution.contentSpans().get(number), moment, batch);
        }
        span(id, SpanRole.SOURCE, 0, attribution.sourceSpan(), moment, batch);
        span(id, SpanRole.CUE, 0, attribution.cueSpan(), moment, batch);
    }

    /** From the part to the note, in the order of the columns. */
    private static List<@Nullable Object> axes(Attribution attribution) {
        return Arrays.asList(
                attribution.part().name(),
                attribution.partNumber(),
                attribution.reportingMode().name(),
                attribution.chain().depth(),
                attribution.chain().weakestIdentification().name(),
                attribution.hedges() != null,
                attribution.evidentiality().name(),
                attribution.factuality().author().name(),
                attribution.factuality().innermostSource().name(),
                attribution.sourcingTerms().name(),
                attribution.quoteAlteration().name(),
                attribution.salience().name(),
                Words.date(attribution.saidAt()),
                Words.asPrinted(attribution.saidAt()),
                Words.of(attribution.note()));
    }

    /** Opens all rows of an attribution. */
    public static void open(ClaimAttributed attributed, Moment moment, Batch batch) {
        var id = attributed.attributionId().value();
        var attribution = attributed.attribution();
        attribution(id, attributed, moment, batch);
        hops(id, attribution.chain().hops(), moment, batch);
        places(id, attribution, moment, batch);
        batch.reconsider(id);
    }

    private static void attribution(String id, ClaimAttributed attributed, Moment moment, Batch batch) {
        var values = new ArrayList<@Nullable Object>();
        values.add(id);
        values.add(attributed.claimId().value());
        values.add(attributed.reportVersion().reportId().value());
        values.add(attributed.reportVersion().version());
        values.add(attributed.statementRevision());
        values.addAll(axes(attributed.attribution()));
        values.add(moment.position());
        values.add(moment.time());
        batch.open(ATTRIBUTION, moment, values.toArray());
    }

    private static void hops(String id, List<Hop> hops, Moment moment, Batch batch) {
        for (int number = 0; number < hops.size(); number++) {
            var hop = hops.get(number);
            batch.open(
                    HOP,
                    moment,
                    id,
                    number,
                    hop.sourceId().value(),
                    hop.identification().name(),
                    hop.mode().name(),
                    moment.position());
            span(id, SpanRole.HOP_CUE, number, hop.cueSpan(), moment, batch);
        }
    }

    private static void hedges(String id, Attribution attribution, Moment moment, Batch batch) {
        var hedges = attribution.hedges();
        if (hedges == null) {
            return;
        }
        for (int number = 0; number < hedges.size(); number++) {
            batch.open(HEDGE, moment, id, number, hedges.get(number).kind().name());
            span(id, SpanRole.HEDGE, number, hedges.get(number).span(), moment, batch);
        }
    }

    private static void span(String id, SpanRole role, int number, @Nullable Span span, Moment moment, Batch batch) {
        if (span != null) {
            batch.open(
                    SPAN,
                    moment,
                    id,
                    role.name(),
                    number,
                    span.start(),
                    span.end(),
                    span.quote().exact(),
                    span.quote().prefix(),
                    span.quote().suffix());
        }
    }
}
