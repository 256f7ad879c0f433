package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Rate a claim otherwise than before. */
record ReviseAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, AssessedClaim claim, Review review)
        implements RestsOn {

    /** The claim may turn out to be recorded in error meanwhile. */
    @Override
    public Map<String, Long> restsOn() {
        return claim.restsOn();
    }
}
