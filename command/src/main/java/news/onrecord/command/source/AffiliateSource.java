package news.onrecord.command.source;

import java.util.Map;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.source.AffiliationId;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say to which organisation a source belongs, and since when. It rests on that organisation not being merged into another.
 *
 * @param organisation as it is on record; null when it is not
 */
public record AffiliateSource(
        @TargetAggregateIdentifier SourceId sourceId,
        AffiliationId affiliationId,
        SourceId organisationId,
        @Nullable RegisteredSource organisation,
        @Nullable Text role,
        @Nullable PartialDate from,
        @Nullable PartialDate to)
        implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return organisation == null ? Map.of() : Map.of(organisationId.value(), organisation.sequence());
    }
}
