package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.CorrectionStep;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take a step in the life of a correction of a claim, or of one of its attributions.
 *
 * @param standing the statement that the ledger had when the command came in
 */
public record CorrectClaim(
        @TargetAggregateIdentifier ClaimId claimId, CorrectionStep step, Statement standing) {}
