package news.onrecord.command.source;

import news.onrecord.source.AliasId;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a source is not called so too. */
public record RemoveAlias(
        @TargetAggregateIdentifier SourceId sourceId, AliasId aliasId) {}
