package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.DisputeId;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.command.source.Survivors;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put on record that somebody in the chain says: I never said that.
 *
 * @param survivors who stands for whom in the chain; not asked where the chain names the source itself
 */
public record DisputeAttribution(
        @TargetAggregateIdentifier ClaimId claimId,
        AttributionId attributionId,
        DisputeId disputeId,
        SourceId sourceId,
        Survivors survivors,
        Text words,
        @Nullable Text spokesperson,
        @Nullable PartialDate saidAt,
        @Nullable Text url)
        implements RestsOn {

    /** Whether what is attributed to that one is attributed to the source that denies it. */
    boolean isOf(SourceId named) {
        return survivors.of(named).equals(sourceId) || named.equals(sourceId);
    }

    /** The merger may be undone meanwhile. */
    @Override
    public Map<String, Long> restsOn() {
        return survivors.restsOn();
    }
}
