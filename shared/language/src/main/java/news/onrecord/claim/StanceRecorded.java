package news.onrecord.claim;

import news.onrecord.Text;
import news.onrecord.report.ReportVersionId;
import org.jspecify.annotations.Nullable;

/**
 * It was said how a report version stands towards the claim, by its headline and by its body. The last that was said of a
 * version holds.
 *
 * @param note the desk's remark
 */
public record StanceRecorded(
        ClaimId claimId, ReportVersionId reportVersion, Stance headline, Stance body, @Nullable Text note)
        implements ClaimEvent {}
