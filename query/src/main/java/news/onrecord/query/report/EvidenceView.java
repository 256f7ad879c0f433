package news.onrecord.query.report;

import java.time.Instant;
import news.onrecord.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a report version that somebody kept.
 *
 * @param hash SHA-256 of the copy, in hex; null when unknown or erased
 * @param archiveUrl null when unknown or erased
 * @param position the event's place in the ledger
 */
public record EvidenceView(
        String id,
        @Nullable String hash,
        @Nullable String archiveUrl,
        @Nullable PartialDate capturedAt,
        @Nullable String note,
        long position,
        Instant recordedAt) {}
