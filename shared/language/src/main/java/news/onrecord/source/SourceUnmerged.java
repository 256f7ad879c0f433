package news.onrecord.source;

import news.onrecord.Text;

/**
 * A source is not the same as the one into which it was merged, and stands for itself again.
 *
 * @param survivorId the one into which it had been merged
 */
public record SourceUnmerged(SourceId sourceId, SourceId survivorId, Text reason) implements SourceEvent {}
