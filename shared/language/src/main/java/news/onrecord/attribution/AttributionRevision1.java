package news.onrecord.attribution;

import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as it was written before captions and transcripts had texts of their own: its spans lie in the body, or in the
 * headline if that is its part. Nothing writes it any more.
 *
 * @param span the whole passage, verbatim
 * @param contentSpans the words of it that are the claim's, in order ("X," he said, "Y" has two); empty when not marked
 * @param sourceSpan the words that name the innermost source
 * @param cueSpan the words that attribute
 * @param hedges null when nobody looked, empty when there are none
 * @param saidAt when the source said it
 * @param note the desk's own remark
 */
public record AttributionRevision1(
        ReportPart part,
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

    public AttributionRevision1 {
        contentSpans = List.copyOf(contentSpans);
        hedges = hedges == null ? null : List.copyOf(hedges);
    }

    /** The same as it is written now. */
    public Attribution today() {
        return new Attribution(
                part,
                null,
                reportingMode,
                span,
                contentSpans,
                sourceSpan,
                cueSpan,
                chain,
                hedges,
                evidentiality,
                factuality,
                sourcingTerms,
                quoteAlteration,
                salience,
                saidAt,
                note);
    }
}
