package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Call a source something else from now on.
 *
 * @param before what it was called when the command was made: a source remembers no words itself
 */
public record RenameSource(
        @TargetAggregateIdentifier SourceId sourceId,
        Text before,
        Text name,
        @Nullable Text reason) {}
