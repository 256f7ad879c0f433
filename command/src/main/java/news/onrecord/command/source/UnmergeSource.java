package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a source is not the same as the one into which it was merged. */
public record UnmergeSource(
        @TargetAggregateIdentifier SourceId sourceId, Text reason) {}
