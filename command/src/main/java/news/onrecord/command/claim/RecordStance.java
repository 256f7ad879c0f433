package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.Stance;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.command.report.PrintedVersion;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say how a report version stands towards the claim.
 *
 * @param headline null to leave it as it was said before
 * @param body null to leave it as it was said before
 */
public record RecordStance(
        @TargetAggregateIdentifier ClaimId claimId,
        PrintedVersion printed,
        @Nullable Stance headline,
        @Nullable Stance body,
        @Nullable Text note)
        implements RestsOn {

    /** The report may be removed meanwhile. */
    @Override
    public Map<String, Long> restsOn() {
        return printed.restsOn();
    }
}
