package news.onrecord.source;

import news.onrecord.Text;

/**
 * A source was found to be the same as another, which stands for both from now on. What was attributed to it stays as it
 * was recorded.
 *
 * @param survivorId the other one; not merged itself at this moment
 */
public record SourceMerged(SourceId sourceId, SourceId survivorId, Text reason) implements SourceEvent {}
