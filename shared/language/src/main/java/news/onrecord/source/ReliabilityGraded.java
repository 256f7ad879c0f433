package news.onrecord.source;

import news.onrecord.Text;

/**
 * How far a source can be relied on was judged. The last one holds; the ones before stay on record.
 *
 * @param grade A to F
 */
public record ReliabilityGraded(SourceId sourceId, Reliability grade, Text reason) implements SourceEvent {}
