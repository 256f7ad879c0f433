package news.onrecord.command.assessment;

import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionController;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.door.Given;
import news.onrecord.correction.CorrectionTarget;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of assessments. */
@RestController
@RequestMapping("/api/assessments/{id}/corrections")
final class AssessmentCorrectionController extends CorrectionController {

    AssessmentCorrectionController(CorrectionDoor corrections) {
        super(corrections);
    }

    @Override
    protected Correctable thing(String id) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        return new Correctable(
                assessment,
                CorrectionTarget.ASSESSMENT,
                step -> new CorrectAssessment(assessment, step),
                "/api/assessments/" + assessment);
    }
}
