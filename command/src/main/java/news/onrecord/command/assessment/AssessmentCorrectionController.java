package news.onrecord.command.assessment;

import news.onrecord.assessment.AssessmentId;
import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionBody;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.correction.ReviewBody;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of assessments. */
@RestController
@RequestMapping("/api/assessments/{id}/corrections")
final class AssessmentCorrectionController {

    private final CorrectionDoor corrections;

    AssessmentCorrectionController(CorrectionDoor corrections) {
        this.corrections = corrections;
    }

    @PostMapping
    ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        return corrections.correct(assessment(id), body);
    }

    @PostMapping("/{correction}/amendment")
    ResponseEntity<Recorded> amend(
            @PathVariable String id, @PathVariable String correction, @RequestBody CorrectionBody body) {
        return corrections.amend(assessment(id), correction, body);
    }

    @PostMapping("/{correction}/approval")
    ResponseEntity<Recorded> approve(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.approve(assessment(id), correction, body);
    }

    @PostMapping("/{correction}/refusal")
    ResponseEntity<Recorded> refuse(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.refuse(assessment(id), correction, body);
    }

    @PostMapping("/{correction}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestBody(required = false) @Nullable ReviewBody body) {
        return corrections.withdraw(assessment(id), correction, Given.orElse(body, ReviewBody.EMPTY));
    }

    @PostMapping("/{correction}/expiry")
    ResponseEntity<Recorded> expire(@PathVariable String id, @PathVariable String correction) {
        return corrections.expire(assessment(id), correction);
    }

    @PostMapping("/{correction}/confirmation")
    ResponseEntity<Recorded> confirm(@PathVariable String id, @PathVariable String correction) {
        return corrections.confirm(assessment(id), correction);
    }

    @PostMapping("/{correction}/escalation")
    ResponseEntity<Recorded> escalate(@PathVariable String id, @PathVariable String correction) {
        return corrections.escalate(assessment(id), correction);
    }

    private static Correctable assessment(String id) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        return new Correctable(
                assessment,
                CorrectionTarget.ASSESSMENT,
                step -> new CorrectAssessment(assessment, step),
                "/api/assessments/" + assessment);
    }
}
