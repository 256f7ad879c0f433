package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Rate a claim. */
record AssessClaim(
        @TargetAggregateIdentifier AssessmentId assessmentId,
        AssessedClaim claim,
        Assessor author,
        Review review,
        Audience audience)
        implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return claim.restsOn();
    }
}
