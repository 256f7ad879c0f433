package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put another remark on a source in the place of the one before.
 *
 * @param before the remark that stood when the command was made: a source remembers no words itself
 * @param note null for none
 */
public record NoteSource(
        @TargetAggregateIdentifier SourceId sourceId,
        @Nullable Text before,
        @Nullable Text note) {}
