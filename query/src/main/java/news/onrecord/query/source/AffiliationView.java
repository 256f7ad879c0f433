package news.onrecord.query.source;

import java.time.Instant;
import news.onrecord.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a source belongs, or belonged.
 *
 * @param role in words; null when it was not said, or erased
 * @param to the end that was said last; null when it has none, or it is not known when
 * @param hasEnded whether it was said that it ended, or when it will
 */
public record AffiliationView(
        String id,
        SourceName organisation,
        @Nullable String role,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean hasEnded,
        long position,
        Instant recordedAt) {}
