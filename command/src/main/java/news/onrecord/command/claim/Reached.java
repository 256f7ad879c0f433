package news.onrecord.command.claim;

import java.util.Map;
import java.util.Optional;
import news.onrecord.claim.ClaimId;

/**
 * What was read of other claims for a relation to one of them.
 *
 * @param object the claim at its other end; empty when it is not on record
 * @param stands the claim that the object was merged into, at the end of however many mergers; empty when it stands itself
 * @param leadsBack whether relations of the same kind lead from the object to the claim that is to be related
 * @param restsOn how far each stream was read
 */
record Reached(
        Optional<ClaimState> object, Optional<ClaimId> stands, boolean leadsBack, Map<String, Long> restsOn) {
    Reached {
        restsOn = Map.copyOf(restsOn);
    }
}
