package news.onrecord.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.Passage;

/** One text of a report in which passages are marked: the headline, the body, a caption, a transcript. */
final class MarkedPlace {

    private final int[] points;
    private final List<Marked> passages = new ArrayList<>();

    MarkedPlace(String text) {
        points = text.codePoints().toArray();
    }

    /** Marks a passage, if its words stand where they should. */
    boolean mark(long number, AttributionView attribution) {
        var span = attribution.span();
        return span != null && stands(span) && passages.add(new Marked(number, span.start(), span.end(), attribution));
    }

    List<Marked> passages() {
        return passages;
    }

    /** All of it as one paragraph. */
    Paragraph whole() {
        return paragraph(0, points.length);
    }

    /** Words that were erased stood where they were recorded: erasure keeps every length. */
    private boolean stands(Passage span) {
        return span.end() <= points.length
                && (span.exact() == null || words(span.start(), span.end()).equals(span.exact()));
    }

    /** Its paragraphs, without the empty lines between them. */
    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        for (int from = 0; from < points.length; ) {
            var until = lineEnd(from);
            if (!words(from, until).isBlank()) {
                paragraphs.add(paragraph(from, until));
            }
            from = until + 1;
        }
        return List.copyOf(paragraphs);
    }

    private int lineEnd(int from) {
        return IntStream.range(from, points.length)
                .filter(index -> points[index] == '\n')
                .findFirst()
                .orElse(points.length);
    }

    private Paragraph paragraph(int from, int until) {
        var edges = new TreeSet<>(List.of(from, until));
        for (var passage : passages) {
            IntStream.of(passage.start(), passage.end())
                    .filter(edge -> from < edge && edge < until)
                    .forEach(edges::add);
        }
        var segments = new ArrayList<Segment>();
        for (int start = from; start < until; ) {
            var end = edges.higher(start);
            segments.add(segment(start, end));
            start = end;
        }
        var beginning = passages.stream()
                .filter(passage -> from <= passage.start() && passage.start() < until)
                .toList();
        return new Paragraph(List.copyOf(segments), beginning);
    }

    private Segment segment(int start, int end) {
        var covering = passages.stream()
                .filter(passage -> passage.covers(start, end))
                .sorted(Comparator.comparingInt(Marked::length))
                .toList();
        var ending = passages.stream().filter(passage -> passage.end() == end).toList();
        return new Segment(words(start, end), covering, ending);
    }

    private String words(int start, int end) {
        return new String(points, start, end - start);
    }
}
