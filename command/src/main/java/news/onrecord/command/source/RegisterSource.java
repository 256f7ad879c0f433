package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Enter a source. */
public record RegisterSource(
        @TargetAggregateIdentifier SourceId sourceId,
        SourceKind kind,
        Text name,
        Proximity proximity,
        @Nullable Text note,
        Audience audience) {}
