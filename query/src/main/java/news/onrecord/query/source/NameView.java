package news.onrecord.query.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source was called from some moment on.
 *
 * @param name null when erased
 * @param reason why it was changed; null when that was not said, and for the first
 */
public record NameView(
        @Nullable String name,
        @Nullable String reason,
        long position,
        Instant recordedAt) {}
