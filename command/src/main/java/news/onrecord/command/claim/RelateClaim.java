package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say how a claim stands to another one.
 *
 * @param reached what the other claims said when the command was made
 */
public record RelateClaim(
        @TargetAggregateIdentifier ClaimId claimId,
        RelationId relationId,
        RelationKind kind,
        ClaimId objectId,
        RelationBasis basis,
        @Nullable Text note,
        Reached reached)
        implements RestsOn {
    @Override
    public Map<String, Long> restsOn() {
        return reached.restsOn();
    }
}
