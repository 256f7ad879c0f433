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
import news.onrecord.report.PartKind;
import news.onrecord.report.PartName;
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
        return new VerbatimSpans(text(printed, said)).verified(said);
    }

    private static PrintedText text(PrintedVersion printed, Attribution said) {
        var kind = said.part().kind();
        var number = said.partNumber();
        if (kind != null && number != null) {
            return part(printed, new PartName(kind, number));
        }
        if (number != null) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'partNumber' is of a CAPTION or a TRANSCRIPT, but 'part' is " + said.part() + ".");
        }
        if (said.part() == ReportPart.HEADLINE) {
            return headline(printed);
        }
        refuseUnnumbered(printed, kind);
        return printed.body();
    }

    private static PrintedText part(PrintedVersion printed, PartName name) {
        var part = printed.part();
        if (part == null || !part.name().equals(name)) {
            throw new Refused(
                    Refusal.SPAN_DOES_NOT_MATCH,
                    "'part' and 'partNumber' are " + name + ", but version "
                            + printed.id().version() + " of the report has no such part.");
        }
        return part.text();
    }

    private static PrintedText headline(PrintedVersion printed) {
        var headline = printed.headline();
        if (headline == null) {
            throw new Refused(
                    Refusal.SPAN_DOES_NOT_MATCH,
                    "'part' is HEADLINE, but version " + printed.id().version() + " of the report has no headline.");
        }
        return headline;
    }

    /** A caption without a number stands in the body's text: only where the version has none apart. */
    private static void refuseUnnumbered(PrintedVersion printed, @Nullable PartKind kind) {
        printed.parts().stream().filter(part -> part.kind() == kind).findFirst().ifPresent(part -> {
            throw new Refused(
                    Refusal.MISSING_VALUE,
                    "'partNumber' is required with 'part' " + kind + ": version "
                            + printed.id().version() + " of the report has " + part + " as a text of its own.");
        });
    }

    private Attribution verified(Attribution said) {
        return new Attribution(
                said.part(),
                said.partNumber(),
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
