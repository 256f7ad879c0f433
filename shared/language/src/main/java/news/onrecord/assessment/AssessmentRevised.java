package news.onrecord.assessment;

/**
 * The reviewer found something else. What was found before stays on record.
 *
 * @param revision one above the one before
 */
public record AssessmentRevised(AssessmentId assessmentId, int revision, Finding finding) implements AssessmentEvent {}
