package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say everything of an attribution again.
 *
 * @param said what it should have said, as if it were attributed anew; who may read it does not change
 */
public record AmendAttribution(@TargetAggregateIdentifier ClaimId claimId, AttributeClaim said, Text reason)
        implements RestsOn {
    @Override
    public Map<String, Long> restsOn() {
        return said.restsOn();
    }
}
