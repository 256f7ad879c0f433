package news.onrecord.command.assessment;

import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.Finding;
import news.onrecord.assessment.Rating;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Refusing;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** An assessment is corrected like everything else that was said. */
class AssessmentCorrectionTest {

    private static final AssessmentId ASSESSMENT = AssessmentId.of(UUID.randomUUID());
    private static final CorrectionId ID = CorrectionId.of(UUID.randomUUID());

    private final AggregateTestFixture<Assessment> assessment = new AggregateTestFixture<>(Assessment.class);

    @Test
    void anAssessmentsCorrectionIsRecordedInItsStream() {
        assessment.given(assessed()).when(correct(hold())).expectEvents(recorded(hold()));
    }

    @Test
    void anAssessmentIsNoReport() {
        assessment
                .given(assessed())
                .when(correct(hold().at(CorrectionTarget.REPORT, ASSESSMENT.value())))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.TARGET_UNKNOWN));
    }

    @Test
    void whatWasHeldIsReinstatedAndNothingElseIs() {
        var reinstated = Said.of(CorrectionKind.REINSTATEMENT, CorrectionTarget.ASSESSMENT, ASSESSMENT);
        assessment
                .given(assessed())
                .when(correct(reinstated))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        var held = new CorrectionRecorded(
                ASSESSMENT.value(), CorrectionId.of(UUID.randomUUID()), null, null, hold().correction());
        assessment.given(assessed(), held).when(correct(reinstated)).expectEvents(recorded(reinstated));
    }

    @Test
    void anObservedKillLocksNothingOfOursOut() {
        var killed = Said.of(CorrectionKind.KILL, CorrectionTarget.ASSESSMENT, ASSESSMENT)
                .observed();
        var before = new CorrectionRecorded(
                ASSESSMENT.value(), CorrectionId.of(UUID.randomUUID()), null, null, killed.correction());
        assessment.given(assessed(), before).when(correct(hold())).expectEvents(recorded(hold()));
    }

    @Test
    void aCorrectionIsMadeVisibleInItsAssessmentsStream() {
        assessment
                .given(assessed(), recorded(hold()))
                .when(new ChangeAssessmentVisibility(ASSESSMENT, ID, Audience.everybody()))
                .expectEvents(VisibilityChanged.of(ID, Audience.everybody()));
        assessment
                .given(assessed())
                .when(new ChangeAssessmentVisibility(ASSESSMENT, ID, Audience.everybody()))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.NOT_FOUND));
    }

    private static Said hold() {
        return Said.of(CorrectionKind.EXPRESSION_OF_CONCERN, CorrectionTarget.ASSESSMENT, ASSESSMENT);
    }

    private static CorrectAssessment correct(Said said) {
        return new CorrectAssessment(ASSESSMENT, new RecordCorrection(ID, said.correction(), Audience.DESK));
    }

    private static CorrectionRecorded recorded(Said said) {
        return new CorrectionRecorded(ASSESSMENT.value(), ID, null, null, said.correction());
    }

    private static ClaimAssessed assessed() {
        return new ClaimAssessed(
                ASSESSMENT,
                ClaimId.of(UUID.randomUUID()),
                new Assessor(Text.of("annotator"), null),
                new Finding(new Rating(null, "UNVERIFIED", null, null), null, null, null, List.of()));
    }
}
