package news.onrecord.command.source;

import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say who may read a source. */
public record ChangeSourceVisibility(
        @TargetAggregateIdentifier SourceId sourceId, Audience audience) {}
