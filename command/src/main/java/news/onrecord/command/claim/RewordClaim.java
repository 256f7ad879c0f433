package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give a claim other words for the same meaning: clerical, so it is no correction.
 *
 * @param standing the statement that the ledger had when the command came in
 * @param before the statement as the caller saw it
 */
public record RewordClaim(@TargetAggregateIdentifier ClaimId claimId, Statement standing, Text before, Text after) {}
