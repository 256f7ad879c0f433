package news.onrecord.source;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A source is called something else from now on. What it was called before stays on record; no chain changes.
 *
 * @param reason why, if it was said
 */
public record SourceRenamed(SourceId sourceId, Text name, @Nullable Text reason) implements SourceEvent {}
