package news.onrecord.query.report;

import java.time.Instant;
import news.onrecord.query.Links;
import news.onrecord.report.LineageKind;
import org.jspecify.annotations.Nullable;

/**
 * That a report hangs together with another.
 *
 * @param reportId of which it was said: the one that comes from the other, where the kind says so
 * @param headline of the one of the two that is not the one shown; null when it has none
 * @param outlet likewise; null when unknown
 * @param note null when there is none
 * @param position the event's place in the ledger
 * @param links to the one that is not shown
 */
public record LineageView(
        String reportId,
        String otherId,
        LineageKind kind,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable String note,
        long position,
        Instant recordedAt,
        Links links) {}
