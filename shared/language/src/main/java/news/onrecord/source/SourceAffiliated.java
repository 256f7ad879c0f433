package news.onrecord.source;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A source was found to belong to an organisation, or to speak for it.
 *
 * @param organisationId a source too
 * @param role what it is there, in words
 * @param from since when, as far as it is known
 * @param to until when, if that is known already
 */
public record SourceAffiliated(
        SourceId sourceId,
        AffiliationId affiliationId,
        SourceId organisationId,
        @Nullable Text role,
        @Nullable PartialDate from,
        @Nullable PartialDate to) implements SourceEvent, Introduces {
    @Override
    public Id introduces() {
        return affiliationId;
    }
}
