package news.onrecord.command.claim;

import java.util.Set;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.Corrected;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;

/**
 * A claim as its corrections see it.
 *
 * @param attributions the ids of those on record
 * @param revision of the statement that stands
 * @param standing the statement that the ledger had when the command came in
 */
record CorrectedClaim(ClaimId claimId, Set<String> attributions, int revision, Statement standing)
        implements Corrected {

    @Override
    public Id id() {
        return claimId;
    }

    @Override
    public boolean has(CorrectionTarget target, String targetId) {
        return switch (target) {
            case CLAIM_TEXT -> targetId.equals(claimId.value());
            case ATTRIBUTION, QUOTE_WORDING, SOURCE_IDENTITY -> attributions.contains(targetId);
            case REPORT, ASSESSMENT -> false;
        };
    }

    @Override
    public int revise(Difference statement) {
        if (standing.revision() != revision || !standing.wording().equals(statement.before())) {
            throw new Refused(
                    Refusal.STATEMENT_MOVED_ON,
                    "'before' is not the statement that stands. Read the claim again: by now revision " + revision
                            + " stands.");
        }
        if (statement.after() == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'after' is required: the statement that holds now.");
        }
        return revision + 1;
    }
}
