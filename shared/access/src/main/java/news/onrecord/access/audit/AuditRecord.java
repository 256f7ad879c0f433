package news.onrecord.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about access.
 *
 * @param actor who did it, if somebody was known
 * @param onBehalfOf for whom, where a machine acted for somebody
 * @param subject the person, token or confidential source that it was done to
 */
public record AuditRecord(
        long number,
        Instant at,
        AuditKind kind,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String subject,
        String client,
        @Nullable String address,
        String correlationId,
        @Nullable String detail) {}
