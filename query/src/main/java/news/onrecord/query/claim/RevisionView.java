package news.onrecord.query.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a claim's statement, in the order in which they held.
 *
 * @param statement null when erased
 * @param correctionId the correction that brought it; null for the first
 * @param position the event's place in the ledger
 */
public record RevisionView(
        int revision, @Nullable String statement, @Nullable String correctionId, long position, Instant recordedAt) {}
