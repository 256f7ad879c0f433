package news.onrecord.query.attribution;

import org.jspecify.annotations.Nullable;

/**
 * The report version that carries a claim.
 *
 * @param headline null when there is none
 * @param outlet null when unknown
 * @param removed whether the report was taken out of use
 */
public record ReportPlace(
        String reportId,
        int version,
        @Nullable String headline,
        @Nullable String outlet,
        boolean removed) {}
