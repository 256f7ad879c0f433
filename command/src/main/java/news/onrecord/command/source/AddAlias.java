package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.AliasId;
import news.onrecord.source.AliasKind;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say what a source is also called. */
public record AddAlias(
        @TargetAggregateIdentifier SourceId sourceId, AliasId aliasId, Text alias, AliasKind kind) {}
