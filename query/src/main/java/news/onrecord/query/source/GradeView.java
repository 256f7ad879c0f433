package news.onrecord.query.source;

import java.time.Instant;
import news.onrecord.source.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody judged that a source can be relied on.
 *
 * @param reason null when erased
 */
public record GradeView(
        Reliability grade,
        @Nullable String reason,
        long position,
        Instant recordedAt) {}
