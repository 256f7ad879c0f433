package news.onrecord.claim;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.DisputeId;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the chain, or somebody on their behalf, says that they never said it. That is a fact beside the attribution
 * and changes nothing of it.
 *
 * @param sourceId whoever denies it
 * @param words of the denial
 * @param spokesperson who said so on the source's behalf; null when the source did itself
 * @param saidAt when
 * @param url where it can be read
 */
public record AttributionDisputed(
        ClaimId claimId,
        AttributionId attributionId,
        DisputeId disputeId,
        SourceId sourceId,
        Text words,
        @Nullable Text spokesperson,
        @Nullable PartialDate saidAt,
        @Nullable Text url)
        implements AttributionEvent, Introduces {
    @Override
    public Id introduces() {
        return disputeId;
    }
}
