package news.onrecord.assessment;

import news.onrecord.Text;

/** The reviewer does not stand by it any more. It stays readable. */
public record AssessmentRevoked(AssessmentId assessmentId, Text reason) implements AssessmentEvent {}
