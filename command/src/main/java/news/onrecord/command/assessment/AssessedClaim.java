package news.onrecord.command.assessment;

import news.onrecord.claim.ClaimId;

/**
 * The claim that is assessed, as it was found in the ledger.
 *
 * @param sequence up to which place of its stream it was read
 * @param isVoid whether it was recorded in error
 */
record AssessedClaim(ClaimId id, long sequence, boolean isVoid) {}
