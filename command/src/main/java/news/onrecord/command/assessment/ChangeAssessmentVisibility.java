package news.onrecord.command.assessment;

import news.onrecord.assessment.AssessmentId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say who may read an assessment. */
record ChangeAssessmentVisibility(@TargetAggregateIdentifier AssessmentId assessmentId, Audience audience) {}
