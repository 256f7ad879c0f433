package news.onrecord.command.claim;

import java.util.Collection;
import java.util.List;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say what sort of proposition a claim is, and what it is about.
 *
 * @param topics a set: each once, in the order of the alphabet
 */
public record ClassifyClaim(@TargetAggregateIdentifier ClaimId claimId, ClaimKind kind, List<String> topics) {

    static ClassifyClaim of(ClaimId claim, ClaimKind kind, Collection<String> topics) {
        return new ClassifyClaim(
                claim, kind, topics.stream().distinct().sorted().toList());
    }
}
