package news.onrecord.query.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report was taken out of use.
 *
 * @param reason null when erased
 * @param position the event's place in the ledger
 */
public record Removal(@Nullable String reason, long position, Instant recordedAt) {}
