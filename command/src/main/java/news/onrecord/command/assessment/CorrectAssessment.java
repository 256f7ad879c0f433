package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.ledger.RestsOn;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a step in the life of a correction of an assessment. */
record CorrectAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, CorrectionStep step) implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return step.restsOn();
    }
}
