package news.onrecord.command.source;

import news.onrecord.PartialDate;
import news.onrecord.source.AffiliationId;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that a source belongs to an organisation no longer.
 *
 * @param to null when it is not known since when
 */
public record EndAffiliation(
        @TargetAggregateIdentifier SourceId sourceId, AffiliationId affiliationId, @Nullable PartialDate to) {}
