package news.onrecord.claim;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Outdated;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.AttributionRevision1;
import news.onrecord.report.ReportVersionId;

/** That a report carries a claim, as it was written before captions and transcripts had texts of their own. */
public record ClaimAttributedRevision1(
        ClaimId claimId,
        AttributionId attributionId,
        ReportVersionId reportVersion,
        int statementRevision,
        AttributionRevision1 attribution)
        implements Outdated, Introduces {

    @Override
    public Id introduces() {
        return attributionId;
    }

    @Override
    public ClaimAttributed today() {
        return new ClaimAttributed(claimId, attributionId, reportVersion, statementRevision, attribution.today());
    }
}
