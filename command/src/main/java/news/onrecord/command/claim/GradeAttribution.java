package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say how credible a claim is as one report carries it.
 *
 * @param independent the attributions that carry the claim, too, independently of this one; asked for CONFIRMED alone
 */
public record GradeAttribution(
        @TargetAggregateIdentifier ClaimId claimId,
        AttributionId attributionId,
        Credibility credibility,
        Text reason,
        IndependentAttributions independent)
        implements RestsOn {
    @Override
    public Map<String, Long> restsOn() {
        return independent.restsOn();
    }
}
