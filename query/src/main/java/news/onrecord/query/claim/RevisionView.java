package news.onrecord.query.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a claim's statement, in the order in which they held.
 *
 * @param statement null when erased
 * @param correctionId the correction that brought it; null when none did
 * @param position the event's place in the ledger
 */
public record RevisionView(
        int revision,
        @Nullable String statement,
        WordingChange change,
        @Nullable String correctionId,
        long position,
        Instant recordedAt) {

    static RevisionView of(
            int revision,
            @Nullable String statement,
            @Nullable String correctionId,
            long position,
            Instant recordedAt) {
        var later = correctionId == null ? WordingChange.REWORDED : WordingChange.CORRECTED;
        return new RevisionView(
                revision,
                statement,
                revision == 1 ? WordingChange.RECORDED : later,
                correctionId,
                position,
                recordedAt);
    }
}
