package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * The claim that is assessed, as it was found in the ledger.
 *
 * @param sequence up to which place of its stream it was read
 * @param isVoid whether it was recorded in error
 * @param mergedInto the claim of which it is a duplicate; null when it stands for itself
 */
record AssessedClaim(
        ClaimId id, long sequence, boolean isVoid, @Nullable ClaimId mergedInto) {

    /** What whoever decides from it rests on. */
    Map<String, Long> restsOn() {
        return Map.of(id.value(), sequence);
    }

    void refuseVoid() {
        if (isVoid) {
            throw new Refused(Refusal.CLAIM_VOID, id + " was recorded in error and is void. Assess another.");
        }
    }

    /** What is new is said of the claim that stands. */
    void refuseMerged() {
        if (mergedInto != null) {
            throw new Refused(
                    Refusal.CLAIM_MERGED,
                    id + " is a duplicate of " + mergedInto + ", which stands for both. Assess that one.");
        }
    }
}
