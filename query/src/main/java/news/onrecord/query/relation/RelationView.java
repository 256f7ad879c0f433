package news.onrecord.query.relation;

import java.time.Instant;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationKind;
import news.onrecord.query.VoidView;
import org.jspecify.annotations.Nullable;

/**
 * How the claim that is shown stands to another one, or the other one to it.
 *
 * @param claimId the other claim
 * @param statement the other claim's, as it stands now; null when erased
 * @param claimVoided whether the other claim was recorded in error
 * @param withdrawn null as long as the relation stands
 * @param position the event's place in the ledger
 */
public record RelationView(
        String id,
        RelationKind kind,
        RelationDirection direction,
        String claimId,
        @Nullable String statement,
        boolean claimVoided,
        RelationBasis basis,
        @Nullable String note,
        @Nullable VoidView withdrawn,
        long position,
        Instant recordedAt) {

    /** What the pages call it, from the side of the claim that is shown; the same both ways where it has no direction. */
    public String label() {
        return kind.isMutual() ? kind.name() : kind + "." + direction;
    }
}
