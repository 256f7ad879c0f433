package news.onrecord.command.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/claims/{id}/attributions} reads; an axis that nobody looked at is left out. */
record AttributionRequest(
        String id,
        Version reportVersion,
        String part,
        String reportingMode,
        PrintedSpan span,
        @Nullable List<PrintedSpan> contentSpans,
        @Nullable PrintedSpan sourceSpan,
        @Nullable PrintedSpan cueSpan,
        List<Link> chain,
        @Nullable List<Hedging> hedges,
        @Nullable String evidentiality,
        Annotation.@Nullable Factuality factuality,
        @Nullable String sourcingTerms,
        @Nullable String quoteAlteration,
        @Nullable String salience,
        String visibility) {

    /** The version of the report that carries the claim. */
    record Version(String reportId, int version) {}

    /** One hop of the chain; the first has nothing but its source. */
    record Link(
            String sourceId,
            @Nullable String identification,
            @Nullable String mode,
            @Nullable PrintedSpan cueSpan) {}

    /** One hedging expression and its place. */
    record Hedging(String kind, PrintedSpan span) {}
}
