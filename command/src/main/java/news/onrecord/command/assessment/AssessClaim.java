package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Rate a claim.
 *
 * @param restsOn up to where the claim was read
 */
record AssessClaim(
        @TargetAggregateIdentifier AssessmentId assessmentId,
        ClaimId claimId,
        Assessor author,
        Review review,
        Audience audience,
        Map<String, Long> restsOn)
        implements RestsOn {}
