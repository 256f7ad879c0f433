package news.onrecord.command.assessment;

import news.onrecord.Id;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.correction.Corrected;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;

/** An assessment as its corrections see it: in all its revisions. */
record CorrectedAssessment(AssessmentId assessmentId) implements Corrected {

    @Override
    public Id id() {
        return assessmentId;
    }

    @Override
    public boolean has(CorrectionTarget target, String targetId) {
        return target == CorrectionTarget.ASSESSMENT && targetId.equals(assessmentId.value());
    }

    /** Also what was revoked was said, and can be wrong. */
    @Override
    public void refuseClosed(CorrectionTarget target, String targetId) {}

    @Override
    public int revise(Difference statement) {
        throw new IllegalStateException("an assessment has no statement of ours");
    }
}
