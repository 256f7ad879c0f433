package news.onrecord.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.onrecord.attribution.ReportPart;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A report's text with every passage that carries a claim. Passages may overlap and lie within each other: the text is
 * cut at every edge of one, so that each piece has the same passages over all of it. The headline is a text of its own.
 *
 * @param headline the headline; null when it carries no claim
 * @param paragraphs the text, without the empty lines between them
 * @param adrift the passages whose words do not stand where they should: they are shown, but not placed by guess
 */
public record MarkedText(@Nullable Paragraph headline, List<Paragraph> paragraphs, List<Marked> adrift) {

    /**
     * Marks attributions in texts whose offsets are code points.
     *
     * @param headline null when there is none, or it was erased
     * @param first the number of the first attribution
     * @param attributions in the order of the text, those of the headline first
     */
    public static MarkedText of(
            @Nullable String headline, String text, long first, List<AttributionView> attributions) {
        var above = (headline == null ? "" : headline).codePoints().toArray();
        var below = text.codePoints().toArray();
        var inHeadline = new ArrayList<Marked>();
        var inText = new ArrayList<Marked>();
        var adrift = new ArrayList<Marked>();
        var number = first;
        for (var attribution : attributions) {
            var isAbove = attribution.part() == ReportPart.HEADLINE;
            var span = attribution.span();
            if (span != null && stands(span, isAbove ? above : below)) {
                (isAbove ? inHeadline : inText).add(new Marked(number, span.start(), span.end(), attribution));
            } else {
                adrift.add(new Marked(number, 0, 0, attribution));
            }
            number++;
        }
        return new MarkedText(
                inHeadline.isEmpty() ? null : paragraph(above, 0, above.length, inHeadline),
                paragraphs(below, inText),
                List.copyOf(adrift));
    }

    /** Words that were erased stood where they were recorded: erasure keeps every length. */
    private static boolean stands(Passage span, int[] points) {
        return span.end() <= points.length
                && (span.exact() == null
                        || words(points, span.start(), span.end()).equals(span.exact()));
    }

    private static List<Paragraph> paragraphs(int[] points, List<Marked> passages) {
        var paragraphs = new ArrayList<Paragraph>();
        for (int from = 0; from < points.length; ) {
            var until = lineEnd(points, from);
            if (!words(points, from, until).isBlank()) {
                paragraphs.add(paragraph(points, from, until, passages));
            }
            from = until + 1;
        }
        return List.copyOf(paragraphs);
    }

    private static int lineEnd(int[] points, int from) {
        return IntStream.range(from, points.length)
                .filter(index -> points[index] == '\n')
                .findFirst()
                .orElse(points.length);
    }

    private static Paragraph paragraph(int[] points, int from, int until, List<Marked> passages) {
        var edges = new TreeSet<>(List.of(from, until));
        for (var passage : passages) {
            IntStream.of(passage.start(), passage.end())
                    .filter(edge -> from < edge && edge < until)
                    .forEach(edges::add);
        }
        var segments = new ArrayList<Segment>();
        for (int start = from; start < until; ) {
            var end = edges.higher(start);
            segments.add(segment(points, start, end, passages));
            start = end;
        }
        var beginning = passages.stream()
                .filter(passage -> from <= passage.start() && passage.start() < until)
                .toList();
        return new Paragraph(List.copyOf(segments), beginning);
    }

    private static Segment segment(int[] points, int start, int end, List<Marked> passages) {
        var covering = passages.stream()
                .filter(passage -> passage.covers(start, end))
                .sorted(Comparator.comparingInt(Marked::length))
                .toList();
        var ending = passages.stream().filter(passage -> passage.end() == end).toList();
        return new Segment(words(points, start, end), covering, ending);
    }

    private static String words(int[] points, int start, int end) {
        return new String(points, start, end - start);
    }
}
