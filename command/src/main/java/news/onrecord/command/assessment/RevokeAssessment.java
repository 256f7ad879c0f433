package news.onrecord.command.assessment;

import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Do not stand by an assessment any more. */
record RevokeAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, Text reason) {}
