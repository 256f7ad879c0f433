package news.onrecord.command.claim;

import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.Corrected;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;

/**
 * A claim as its corrections see it.
 *
 * @param open refuses if the claim is void or merged
 * @param revision of the statement that stands
 * @param standing the statement that the ledger had when the command came in
 */
record CorrectedClaim(ClaimId claimId, Runnable open, Attributions attributions, int revision, Statement standing)
        implements Corrected {

    @Override
    public Id id() {
        return claimId;
    }

    @Override
    public boolean has(CorrectionTarget target, String targetId) {
        return switch (target) {
            case CLAIM_TEXT -> targetId.equals(claimId.value());
            case ATTRIBUTION, QUOTE_WORDING, SOURCE_IDENTITY ->
                attributions.ids().contains(targetId);
            case REPORT, ASSESSMENT -> false;
        };
    }

    @Override
    public void refuseClosed(CorrectionTarget target, String targetId) {
        open.run();
        if (target != CorrectionTarget.CLAIM_TEXT) {
            attributions.refuseVoid(new AttributionId(targetId));
        }
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
