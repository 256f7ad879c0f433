package news.onrecord.claim;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * It was said how the claim stands to another one. If it {@link RelationKind#DUPLICATES} the other, the other stands for
 * both from now on.
 *
 * @param objectId the other claim, in whose stream nothing is said
 * @param note the words that show it, or the desk's remark
 */
public record ClaimRelated(
        ClaimId claimId,
        RelationId relationId,
        RelationKind kind,
        ClaimId objectId,
        RelationBasis basis,
        @Nullable Text note)
        implements RelationEvent, Introduces {
    @Override
    public Id introduces() {
        return relationId;
    }
}
