package news.onrecord.command.claim;

import java.util.ArrayList;
import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.Chain;
import news.onrecord.attribution.Hedge;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.ReportPart;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.report.PrintedText;
import news.onrecord.report.Span;
import org.jspecify.annotations.Nullable;

/** Holds every span of an attribution against the printed text, and completes prefixes and suffixes from it. */
final class VerbatimSpans {

    private final PrintedText text;

    private VerbatimSpans(PrintedText text) {
        this.text = text;
    }

    static Attribution of(PrintedVersion printed, Attribution said) {
        return new VerbatimSpans(part(printed, said.part())).verified(said);
    }

    private static PrintedText part(PrintedVersion printed, ReportPart part) {
        if (part != ReportPart.HEADLINE) {
            return printed.body();
        }
        var headline = printed.headline();
        if (headline == null) {
            throw new Refused(
                    Refusal.SPAN_DOES_NOT_MATCH,
                    "'part' is HEADLINE, but version " + printed.id().version() + " of the report has no headline.");
        }
        return headline;
    }

    private Attribution verified(Attribution said) {
        return new Attribution(
                said.part(),
                said.reportingMode(),
                text.verify("span", said.span()),
                contents(said.contentSpans()),
                optional("sourceSpan", said.sourceSpan()),
                optional("cueSpan", said.cueSpan()),
                new Chain(hops(said.chain().hops())),
                said.hedges() == null ? null : hedges(said.hedges()),
                said.evidentiality(),
                said.factuality(),
                said.sourcingTerms(),
                said.quoteAlteration(),
                said.salience(),
                said.saidAt(),
                said.note());
    }

    private List<Span> contents(List<Span> said) {
        var verified = new ArrayList<Span>();
        for (int i = 0; i < said.size(); i++) {
            verified.add(text.verify("contentSpans[" + i + "]", said.get(i)));
        }
        return verified;
    }

    private List<Hop> hops(List<Hop> said) {
        var verified = new ArrayList<Hop>();
        for (int i = 0; i < said.size(); i++) {
            var hop = said.get(i);
            verified.add(new Hop(
                    hop.sourceId(),
                    hop.identification(),
                    hop.mode(),
                    optional("chain[" + i + "].cueSpan", hop.cueSpan())));
        }
        return verified;
    }

    private List<Hedge> hedges(List<Hedge> said) {
        var verified = new ArrayList<Hedge>();
        for (int i = 0; i < said.size(); i++) {
            verified.add(new Hedge(
                    said.get(i).kind(),
                    text.verify("hedges[" + i + "].span", said.get(i).span())));
        }
        return verified;
    }

    private @Nullable Span optional(String name, @Nullable Span said) {
        return said == null ? null : text.verify(name, said);
    }
}
