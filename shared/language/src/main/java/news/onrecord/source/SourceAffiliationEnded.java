package news.onrecord.source;

import news.onrecord.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source was found to belong to an organisation no longer. The last one of an affiliation holds, so that a wrong date can
 * be set right.
 *
 * @param to until when it did; null when that is not known
 */
public record SourceAffiliationEnded(
        SourceId sourceId, AffiliationId affiliationId, @Nullable PartialDate to) implements SourceEvent {}
