package news.onrecord.attribution;

import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * How one place of a report carries a claim. Everything but the span, the mode and the chain may stay not examined.
 *
 * @param partNumber which caption or transcript it is, when the version has its text apart; null where the spans lie in the
 *     body's text, or in the headline's
 * @param span the whole passage, verbatim
 * @param contentSpans the words of it that are the claim's, in order ("X," he said, "Y" has two); empty when not marked
 * @param sourceSpan the words that name the innermost source
 * @param cueSpan the words that attribute
 * @param hedges null when nobody looked, empty when there are none
 * @param saidAt when the source said it
 * @param note the desk's own remark
 */
public record Attribution(
        ReportPart part,
        @Nullable Integer partNumber,
        ReportingMode reportingMode,
        Span span,
        List<Span> contentSpans,
        @Nullable Span sourceSpan,
        @Nullable Span cueSpan,
        Chain chain,
        @Nullable List<Hedge> hedges,
        Evidentiality evidentiality,
        Factualities factuality,
        SourcingTerms sourcingTerms,
        QuoteAlteration quoteAlteration,
        Salience salience,
        @Nullable PartialDate saidAt,
        @Nullable Text note) {

    public Attribution {
        contentSpans = List.copyOf(contentSpans);
        hedges = hedges == null ? null : List.copyOf(hedges);
    }
}
