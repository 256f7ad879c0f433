package news.onrecord.claim;

import java.util.List;

/**
 * It was said what sort of proposition the claim is and what it is about; the last word holds.
 *
 * @param topics slugs of the house's own list, in the order of the alphabet; they are facts, which cannot be erased
 */
public record ClaimClassified(ClaimId claimId, ClaimKind kind, List<String> topics) implements ClaimEvent {
    public ClaimClassified {
        topics = List.copyOf(topics);
    }
}
