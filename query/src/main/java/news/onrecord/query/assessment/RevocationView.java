package news.onrecord.query.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody stands by an assessment any more.
 *
 * @param reason null when erased
 */
public record RevocationView(@Nullable String reason, long position, Instant recordedAt) {}
