package news.onrecord.query.report;

import java.time.Instant;
import news.onrecord.PartialDate;
import news.onrecord.query.Links;
import org.jspecify.annotations.Nullable;

/**
 * One version of a report, without its text.
 *
 * @param textHash SHA-256 of the UTF-8 text, in hex; null when erased
 * @param attributions how many claims were found in it
 * @param orphaned how many of these have words that do not stand in the newest version any more
 * @param position the event's place in the ledger
 */
public record VersionLine(
        int version,
        @Nullable String headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        @Nullable String textHash,
        int attributions,
        int orphaned,
        long position,
        Instant recordedAt,
        Links links) {}
