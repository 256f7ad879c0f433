package news.onrecord.command.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.claim.ClaimId;

/**
 * Where a claim was found.
 *
 * @param sequence the last of the claim's stream that this takes in
 * @param own one attribution
 * @param others all others that are not void
 */
record WhereCarried(ClaimId claim, long sequence, CarriedIn own, List<CarriedIn> others) {

    WhereCarried {
        others = List.copyOf(others);
    }

    /** What whoever decides from it rests on: an attribution may be amended meanwhile. */
    Map<String, Long> restsOn() {
        return new HashMap<>(Map.of(claim.value(), sequence));
    }
}
