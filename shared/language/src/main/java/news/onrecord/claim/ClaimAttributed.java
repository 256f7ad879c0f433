package news.onrecord.claim;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.report.ReportVersionId;

/**
 * A report version was found to carry the claim. The attribution stays bound to the words as printed and to the
 * statement revision that they carried: no correction ever changes it.
 *
 * @param statementRevision the revision of the claim's statement that stood when it was attributed
 */
public record ClaimAttributed(
        ClaimId claimId,
        AttributionId attributionId,
        ReportVersionId reportVersion,
        int statementRevision,
        Attribution attribution)
        implements AttributionEvent, Introduces {

    @Override
    public Id introduces() {
        return attributionId;
    }
}
