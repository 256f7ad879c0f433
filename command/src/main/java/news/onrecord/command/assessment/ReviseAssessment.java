package news.onrecord.command.assessment;

import news.onrecord.assessment.AssessmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Rate a claim otherwise than before. */
record ReviseAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, Review review) {}
