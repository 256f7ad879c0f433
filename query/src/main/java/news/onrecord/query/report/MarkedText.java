package news.onrecord.query.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import news.onrecord.attribution.ReportPart;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.report.PartName;
import org.jspecify.annotations.Nullable;

/**
 * A report's text with every passage that carries a claim. Passages may overlap and lie within each other: the text is
 * cut at every edge of one, so that each piece has the same passages over all of it. The headline is a text of its own.
 *
 * @param headline the headline; null when it carries no claim
 * @param paragraphs the text, without the empty lines between them
 * @param parts the captions and transcripts, marked likewise
 * @param adrift the passages whose words do not stand where they should: they are shown, but not placed by guess
 */
public record MarkedText(
        @Nullable Paragraph headline, List<Paragraph> paragraphs, List<MarkedPart> parts, List<Marked> adrift) {

    /**
     * Marks attributions in texts whose offsets are code points.
     *
     * @param headline null when there is none, or it was erased
     * @param first the number of the first attribution
     * @param attributions in the order of the text: those of the headline first, those of the parts last
     */
    public static MarkedText of(
            @Nullable String headline,
            String text,
            List<PartView> parts,
            long first,
            List<AttributionView> attributions) {
        var above = new MarkedPlace(headline == null ? "" : headline);
        var body = new MarkedPlace(text);
        var below = new LinkedHashMap<PartName, MarkedPlace>();
        parts.forEach(part -> below.put(new PartName(part.kind(), part.number()), new MarkedPlace(part.text())));
        var adrift = new ArrayList<Marked>();
        var number = first;
        for (var attribution : attributions) {
            var place = attribution.part() == ReportPart.HEADLINE ? above : body;
            var name = attribution.partName();
            place = name == null ? place : below.get(name);
            if (place == null || !place.mark(number, attribution)) {
                adrift.add(new Marked(number, 0, 0, attribution));
            }
            number++;
        }
        return new MarkedText(
                above.passages().isEmpty() ? null : above.whole(),
                body.paragraphs(),
                parts.stream()
                        .map(part -> MarkedPart.of(
                                part, requireNonNull(below.get(new PartName(part.kind(), part.number())))))
                        .toList(),
                List.copyOf(adrift));
    }
}
