package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.Reliability;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Judge how far a source can be relied on. */
public record GradeReliability(
        @TargetAggregateIdentifier SourceId sourceId, Reliability grade, Text reason) {}
