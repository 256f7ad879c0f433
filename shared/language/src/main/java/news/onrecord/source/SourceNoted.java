package news.onrecord.source;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * The desk's remark on a source is another one from now on.
 *
 * @param note null when there is none any more
 */
public record SourceNoted(SourceId sourceId, @Nullable Text note) implements SourceEvent {}
