package news.onrecord.assessment;

/** The life of an assessment, in order. */
public sealed interface AssessmentEvent permits ClaimAssessed, AssessmentRevised, AssessmentRevoked {
    AssessmentId assessmentId();
}
