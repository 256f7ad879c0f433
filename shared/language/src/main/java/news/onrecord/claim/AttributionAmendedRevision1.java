package news.onrecord.claim;

import news.onrecord.Outdated;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.AttributionRevision1;
import news.onrecord.report.ReportVersionId;

/** That an attribution was said again, as it was written before captions and transcripts had texts of their own. */
public record AttributionAmendedRevision1(
        ClaimId claimId,
        AttributionId attributionId,
        ReportVersionId reportVersion,
        AttributionRevision1 attribution,
        Text reason)
        implements Outdated {

    @Override
    public AttributionAmended today() {
        return new AttributionAmended(claimId, attributionId, reportVersion, attribution.today(), reason);
    }
}
