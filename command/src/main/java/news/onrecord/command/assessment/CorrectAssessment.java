package news.onrecord.command.assessment;

import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.correction.CorrectionStep;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a step in the life of a correction of an assessment. */
record CorrectAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, CorrectionStep step) {}
