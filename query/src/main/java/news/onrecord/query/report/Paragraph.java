package news.onrecord.query.report;

import java.util.List;

/**
 * One paragraph of a report's text.
 *
 * @param segments its words, cut at every edge of a passage
 * @param beginning the passages that begin in it
 */
public record Paragraph(List<Segment> segments, List<Marked> beginning) {}
