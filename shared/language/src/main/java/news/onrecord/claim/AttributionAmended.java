package news.onrecord.claim;

import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.report.ReportVersionId;

/**
 * What was recorded of an attribution was wrong or incomplete, and everything of it is said again. What was said before
 * stays readable, and the statement revision that it carried is the one that it was attributed with.
 *
 * @param reportVersion of the same report, perhaps another version
 * @param attribution all of it
 */
public record AttributionAmended(
        ClaimId claimId,
        AttributionId attributionId,
        ReportVersionId reportVersion,
        Attribution attribution,
        Text reason)
        implements AttributionEvent {}
