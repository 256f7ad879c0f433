package news.onrecord.command.claim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Chain;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factualities;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Hedge;
import news.onrecord.attribution.HedgeKind;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.command.door.Given;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What a request to attribute a claim may say; whatever it leaves out was not examined. */
record AttributionBody(
        @Nullable AttributionId id,
        @Nullable VersionBody reportVersion,
        @Nullable ReportPart part,
        @Nullable Integer partNumber,
        @Nullable ReportingMode reportingMode,
        @Nullable SpanBody span,
        @Nullable List<SpanBody> contentSpans,
        @Nullable SpanBody sourceSpan,
        @Nullable SpanBody cueSpan,
        @Nullable List<HopBody> chain,
        @Nullable List<HedgeBody> hedges,
        @Nullable Evidentiality evidentiality,
        @Nullable FactualityBody factuality,
        @Nullable SourcingTerms sourcingTerms,
        @Nullable QuoteAlteration quoteAlteration,
        @Nullable Salience salience,
        @Nullable PartialDate saidAt,
        @Nullable Text note,
        @Nullable Visibility visibility,
        @Nullable String embargoedUntil) {

    record VersionBody(
            @Nullable ReportId reportId, @Nullable Integer version) {}

    record SpanBody(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {

        Span span(String name) {
            int start = Given.required(name + ".start", this.start);
            int end = Given.required(name + ".end", this.end);
            var exact = Given.wellFormed(name + ".exact", Given.required(name + ".exact", this.exact));
            if (start < 0 || end <= start) {
                throw new Refused(
                        Refusal.SPAN_DOES_NOT_MATCH,
                        name + " is [" + start + ", " + end + "): a span needs 0 <= start < end.");
            }
            return new Span(
                    start, end, new Quote(exact, context(name + ".prefix", prefix), context(name + ".suffix", suffix)));
        }
    }

    private static @Nullable String context(String name, @Nullable String given) {
        return given == null ? null : Given.wellFormed(name, given);
    }

    record HopBody(
            @Nullable SourceId sourceId,
            @Nullable Identification identification,
            @Nullable HopMode mode,
            @Nullable SpanBody cueSpan) {}

    record HedgeBody(@Nullable HedgeKind kind, @Nullable SpanBody span) {}

    record FactualityBody(
            @Nullable Factuality author, @Nullable Factuality innermostSource) {}

    ReportVersionId version() {
        var version = Given.required("reportVersion", reportVersion);
        return new ReportVersionId(
                Given.required("reportVersion.reportId", version.reportId()),
                Given.required("reportVersion.version", version.version()));
    }

    Audience audience(Clock clock) {
        return Given.audience(visibility, embargoedUntil, clock);
    }

    Attribution attribution(Clock clock) {
        return new Attribution(
                Given.orElse(part, ReportPart.BODY),
                partNumber,
                Given.required("reportingMode", reportingMode),
                Given.required("span", span).span("span"),
                spans("contentSpans", contentSpans),
                span("sourceSpan", sourceSpan),
                span("cueSpan", cueSpan),
                new Chain(hops(Given.required("chain", chain))),
                hedges == null ? null : hedges(hedges),
                Given.orElse(evidentiality, Evidentiality.NOT_EXAMINED),
                factualities(),
                Given.orElse(sourcingTerms, SourcingTerms.NOT_EXAMINED),
                Given.orElse(quoteAlteration, QuoteAlteration.NOT_EXAMINED),
                Given.orElse(salience, Salience.NOT_EXAMINED),
                Given.past("saidAt", saidAt, clock),
                Given.optionalText("note", note));
    }

    private Factualities factualities() {
        return factuality == null
                ? new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED)
                : new Factualities(
                        Given.orElse(factuality.author(), Factuality.NOT_EXAMINED),
                        Given.orElse(factuality.innermostSource(), Factuality.NOT_EXAMINED));
    }

    private static List<Hop> hops(List<HopBody> given) {
        if (given.isEmpty()) {
            throw new Refused(Refusal.MISSING_VALUE, "'chain' is empty: it begins with hop 0, the report's author.");
        }
        var hops = new ArrayList<Hop>();
        for (int i = 0; i < given.size(); i++) {
            var name = "chain[" + i + "]";
            var hop = Given.required(name, given.get(i));
            hops.add(i == 0 ? author(hop) : hop(name, hop));
        }
        return hops;
    }

    private static Hop author(HopBody hop) {
        if (hop.identification() != null || hop.mode() != null || hop.cueSpan() != null) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "chain[0] is the report's author and takes nothing but its 'sourceId'.");
        }
        return new Hop(
                Given.required("chain[0].sourceId", hop.sourceId()), Identification.AUTHOR, HopMode.AUTHOR_VOICE, null);
    }

    private static Hop hop(String name, HopBody hop) {
        return new Hop(
                Given.required(name + ".sourceId", hop.sourceId()),
                Given.orElse(hop.identification(), Identification.NOT_EXAMINED),
                Given.orElse(hop.mode(), HopMode.NOT_EXAMINED),
                span(name + ".cueSpan", hop.cueSpan()));
    }

    private static List<Hedge> hedges(List<HedgeBody> given) {
        var hedges = new ArrayList<Hedge>();
        for (int i = 0; i < given.size(); i++) {
            var name = "hedges[" + i + "]";
            var hedge = Given.required(name, given.get(i));
            hedges.add(new Hedge(
                    Given.required(name + ".kind", hedge.kind()),
                    Given.required(name + ".span", hedge.span()).span(name + ".span")));
        }
        return hedges;
    }

    private static List<Span> spans(String name, @Nullable List<SpanBody> given) {
        var spans = new ArrayList<Span>();
        for (int i = 0; given != null && i < given.size(); i++) {
            var each = name + "[" + i + "]";
            spans.add(Given.required(each, given.get(i)).span(each));
        }
        return spans;
    }

    private static @Nullable Span span(String name, @Nullable SpanBody given) {
        return given == null ? null : given.span(name);
    }
}
