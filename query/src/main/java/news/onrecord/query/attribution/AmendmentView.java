package news.onrecord.query.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an attribution was said again.
 *
 * @param before all that was said until then, as it stood then
 * @param position the event's place in the ledger
 */
public record AmendmentView(@Nullable String reason, AttributionView before, long position, Instant recordedAt) {}
