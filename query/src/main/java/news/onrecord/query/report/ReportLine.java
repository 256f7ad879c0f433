package news.onrecord.query.report;

import java.time.Instant;
import news.onrecord.PartialDate;
import news.onrecord.query.Links;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One report in a list, by its latest version.
 *
 * @param beginning the first words of the text, or of a part where there is no text, for a report without a headline; null when no text is on record
 * @param versions how many versions are known
 * @param attributions how many claims were found in it, in all versions
 * @param removed whether it was taken out of use
 * @param position the place of the event that took it in
 */
public record ReportLine(
        String id,
        Author author,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language,
        @Nullable String headline,
        @Nullable String beginning,
        @Nullable PartialDate publishedAt,
        int versions,
        int attributions,
        boolean removed,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt,
        Links links) {}
