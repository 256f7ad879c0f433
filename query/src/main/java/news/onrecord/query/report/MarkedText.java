package news.onrecord.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.onrecord.query.attribution.AttributionView;

/**
 * A report's text with every passage that carries a claim. Passages may overlap and lie within each other: the text is
 * cut at every edge of one, so that each piece has the same passages over all of it.
 *
 * @param paragraphs the text, without the empty lines between them
 * @param adrift the passages whose words do not stand where they should: they are shown, but not placed by guess
 */
public record MarkedText(List<Paragraph> paragraphs, List<Marked> adrift) {

    /** Marks the attributions, given in the order of the text, in a text whose offsets are code points. */
    public static MarkedText of(String text, List<AttributionView> attributions) {
        var points = text.codePoints().toArray();
        var placed = new ArrayList<Marked>();
        var adrift = new ArrayList<Marked>();
        for (var attribution : attributions) {
            var span = attribution.span();
            var number = placed.size() + adrift.size() + 1;
            if (span != null
                    && span.end() <= points.length
                    && words(points, span.start(), span.end()).equals(span.exact())) {
                placed.add(new Marked(number, span.start(), span.end(), attribution));
            } else {
                adrift.add(new Marked(number, 0, 0, attribution));
            }
        }
        return new MarkedText(paragraphs(points, placed), List.copyOf(adrift));
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
