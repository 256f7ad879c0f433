package news.onrecord.query.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a source was merged into another, or that this was undone.
 *
 * @param merged false when it was undone
 * @param reason null when erased
 */
public record MergerView(
        SourceName source,
        SourceName survivor,
        boolean merged,
        @Nullable String reason,
        long position,
        Instant recordedAt) {}
