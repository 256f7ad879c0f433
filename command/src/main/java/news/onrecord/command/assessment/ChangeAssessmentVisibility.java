package news.onrecord.command.assessment;

import news.onrecord.Id;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say who may read an assessment, or one of its corrections.
 *
 * @param thing the assessment itself, or a correction in its stream
 */
record ChangeAssessmentVisibility(@TargetAggregateIdentifier AssessmentId assessmentId, Id thing, Audience audience) {}
