package news.onrecord.command.claim;

import java.util.Map;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take a step in the life of a correction of a claim, or of one of its attributions.
 *
 * @param standing the statement that the ledger had when the command came in
 */
public record CorrectClaim(@TargetAggregateIdentifier ClaimId claimId, CorrectionStep step, Statement standing)
        implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return step.restsOn();
    }
}
