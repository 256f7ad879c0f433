package news.onrecord.query.source;

import java.time.Instant;
import news.onrecord.source.AliasKind;
import org.jspecify.annotations.Nullable;

/**
 * What a source is also called.
 *
 * @param alias null when erased
 */
public record AliasView(
        String id,
        @Nullable String alias,
        AliasKind kind,
        long position,
        Instant recordedAt) {}
