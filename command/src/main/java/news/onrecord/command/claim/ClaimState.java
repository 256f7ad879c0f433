package news.onrecord.command.claim;

import java.util.List;
import java.util.Optional;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationKind;

/**
 * What a claim is for other claims.
 *
 * @param sequence the last of its stream that this takes in
 * @param relations those that stand, not those that were withdrawn
 */
record ClaimState(ClaimId id, long sequence, boolean isVoid, List<Related> relations) {

    ClaimState {
        relations = List.copyOf(relations);
    }

    /** The claims to which it is related so. */
    List<ClaimId> objects(RelationKind kind) {
        return relations.stream()
                .filter(relation -> relation.kind() == kind)
                .map(Related::objectId)
                .toList();
    }

    /** The claim that it was merged into, if it is a duplicate. */
    Optional<ClaimId> mergedInto() {
        return objects(RelationKind.DUPLICATES).stream().findFirst();
    }
}
